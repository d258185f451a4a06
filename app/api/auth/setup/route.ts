import { z } from "zod";
import { createOwner } from "@/lib/identity/setup/create-owner";
import { isSetUp } from "@/lib/identity/setup/is-set-up";
import { methods } from "@/lib/platform/http/methods";
import { openEndpoint } from "@/lib/platform/http/open-endpoint";
import { entryRoute } from "@/lib/platform/http/public-endpoint";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: openEndpoint({
    summary: "Whether the installation still waits for its owner",
    schema: z.object({ needed: z.boolean() }),
    look: async () => ({ needed: !(await isSetUp()) }),
  }),
  POST: entryRoute(createOwner, {
    summary: "Create the owner of an empty installation and sign them in",
    view: () => null,
    schema: z.null(),
    session: (session) => session,
    status: 201,
  }),
});
