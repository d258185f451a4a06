import { revokeSession } from "@/lib/identity/sessions/revoke-session";
import { emptyEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: emptyEndpoint(revokeSession, { summary: "Sign one of the caller's devices out" }),
});
