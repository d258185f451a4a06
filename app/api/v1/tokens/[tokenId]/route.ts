import { getToken } from "@/lib/identity/tokens/get-token";
import { revokeToken } from "@/lib/identity/tokens/revoke-token";
import { TokenView, viewToken } from "@/lib/identity/tokens/view";
import { emptyEndpoint, endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getToken, { summary: "One of the caller's personal tokens", view: viewToken, schema: TokenView }),
  DELETE: emptyEndpoint(revokeToken, { summary: "Revoke a personal token" }),
});
