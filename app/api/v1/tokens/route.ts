import { createToken } from "@/lib/identity/tokens/create-token";
import { listTokens } from "@/lib/identity/tokens/list-tokens";
import { CreatedTokenView, TokenView, viewCreatedToken, viewToken } from "@/lib/identity/tokens/view";
import { endpoint, listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listTokens, { summary: "The caller's personal tokens", view: viewToken, schema: TokenView }),
  POST: endpoint(createToken, {
    summary: "Make a personal token; this answer alone carries it",
    view: viewCreatedToken,
    schema: CreatedTokenView,
    status: 201,
  }),
});
