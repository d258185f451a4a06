import { z } from "zod";
import type { Handler } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const dynamic = "force-dynamic";

const handle = async () => {
  // Loaded here, because the document describes this route too.
  const { loadDocument } = await import("./load-document");
  return Response.json(await loadDocument(), { headers: { "cache-control": "public, max-age=300" } });
};

const description: Handler = Object.assign(handle, {
  meta: {
    input: z.strictObject({}),
    schema: null,
    status: 200,
    list: false,
    access: "public" as const,
    can: null,
    mode: "read" as const,
    summary: "This description of the API",
    file: ["application/json"],
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: description });
