import { usesServer } from "@/inngest/client";
import { signedHandler } from "@/inngest/handler";

/** Where an Inngest server calls the job functions. Without one the embedded executor calls them inside the process. */
const answer = (request: Request): Promise<Response> | Response =>
  usesServer ? signedHandler(request) : new Response(null, { status: 404 });

export const dynamic = "force-dynamic";
export { answer as GET, answer as POST, answer as PUT };
