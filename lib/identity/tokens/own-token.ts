import { and, eq, type SQL } from "drizzle-orm";
import { apiTokens } from "@/db/schema/identity/api-tokens";
import { forbidden, notFound } from "@/lib/kernel/errors";
import type { ReadCtx } from "@/lib/platform/operation";

/** Personal tokens of the caller in the armed workspace: what everything about tokens is bound to. */
export function ownTokens({ ctx }: ReadCtx): SQL | undefined {
  const { userId } = ctx.actor;
  if (userId === null) throw forbidden("account.person_required", "Only a person has tokens.");
  return and(eq(apiTokens.userId, userId), eq(apiTokens.kind, "personal"));
}

export const unknownToken = () => notFound("api_token.not_found", "There is no such token.");
