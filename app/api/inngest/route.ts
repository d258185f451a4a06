import { usesServer } from "@/inngest/client";
import { signedHandler } from "@/inngest/handler";
import { missing } from "@/lib/platform/http/missing";
import { methods } from "@/lib/platform/http/methods";

/** Where an Inngest server calls the job functions. Without one the embedded executor calls them inside the process. */
const answer = (request: Request): Promise<Response> | Response =>
  usesServer ? signedHandler(request) : missing(request);

export const dynamic = "force-dynamic";
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: answer, POST: answer, PUT: answer });
