import { forbidden } from "@/lib/kernel/errors";
import { operation } from "@/lib/platform/operation";
import { CreateTokenInput } from "./input";
import { type IssuedToken, issueToken } from "./issue-token";

const DAY = 86_400_000;

/** A personal access token. What it may do is what its scopes and the person's role both allow, at every use. */
export const createToken = operation({
  can: "tokens:manage",
  input: CreateTokenInput,
  stepUp: true,
  async run(t, { name, scopes, expiresInDays }): Promise<IssuedToken> {
    const { userId, workspaceId } = t.ctx.actor;
    if (userId === null) throw forbidden("account.person_required", "Only a person has tokens.");
    const issued = await issueToken(t.tx, {
      workspaceId,
      userId,
      kind: "personal",
      name,
      scopes,
      // It outlives password changes: see findToken.
      epoch: 0,
      steppedUpAt: null,
      expiresAt: new Date(t.now().getTime() + expiresInDays * DAY),
    });
    await t.raise("api_token.created", { tokenId: issued.row.id, name, scopes });
    return issued;
  },
});
