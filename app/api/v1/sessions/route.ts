import { listSessions } from "@/lib/identity/sessions/list-sessions";
import { revokeOtherSessions } from "@/lib/identity/sessions/revoke-other-sessions";
import { RevokedSessionsView, SessionView, viewSession } from "@/lib/identity/sessions/view";
import { endpoint, listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listSessions, { summary: "Where the caller is signed in", view: viewSession, schema: SessionView }),
  DELETE: endpoint(revokeOtherSessions, {
    summary: "Sign the caller out everywhere but here",
    view: ({ revoked }) => ({ revoked }),
    schema: RevokedSessionsView,
  }),
});
