import { systemStatement } from "@/db/system";
import { parseApiToken, sameHash } from "../crypto/token";
import type { Identified } from "./identified";

export interface FoundToken extends Identified {
  tokenKind: "personal" | "login" | "pending";
}

interface Row extends Omit<FoundToken, "kind" | "sessionId"> {
  secretHash: string;
  stale: boolean;
}

// A personal token carries epoch 0: it outlives a password change and dies by revocation, expiry or removal.
const FIND = `
  select a.id as "tokenId", a.kind as "tokenKind", a.scopes, a.secret_hash as "secretHash",
         a.user_id as "userId", a.workspace_id as "workspaceId", a.stepped_up_at as "steppedUpAt",
         w.name as "workspaceName", w.time_zone as "timeZone",
         u.name, u.email, u.locale, m.role, t.user_id is not null as "twoFactor",
         (w.require_two_factor and t.user_id is null) as "mustEnrol",
         coalesce(a.last_used_at < now() - interval '1 minute', true) as stale
    from api_tokens a
    join users u on u.id = a.user_id and a.epoch in (0, u.epoch)
    join members m on m.user_id = a.user_id and m.workspace_id = a.workspace_id
    join workspaces w on w.id = a.workspace_id
    left join totp_credentials t on t.user_id = a.user_id and t.confirmed_at is not null
   where a.id = $1 and a.expires_at > now()`;

const TOUCH = `update api_tokens set last_used_at = now() where id = $1`;

/** The live token behind a bearer value, of any kind; the caller decides which kinds it accepts. */
export async function findToken(bearer: string): Promise<FoundToken | undefined> {
  const parsed = parseApiToken(bearer);
  if (!parsed) return undefined;
  const [row] = await systemStatement<Row>("find_token", FIND, [parsed.id]);
  if (!row) return undefined;
  const { secretHash, stale, ...token } = row;
  if (!sameHash(secretHash, parsed.secretHash)) return undefined;
  if (stale) await systemStatement("touch_token", TOUCH, [token.tokenId]);
  return { ...token, kind: "token", sessionId: null };
}
