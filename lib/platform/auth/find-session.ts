import { systemStatement } from "@/db/system";
import { hashToken } from "../crypto/token";
import type { Identified } from "./identified";

export interface FoundSession extends Identified {
  /** 1 = second factor pending, 2 = full. */
  level: 1 | 2;
}

interface Row extends Omit<FoundSession, "kind" | "tokenId" | "scopes"> {
  stale: boolean;
}

const FIND = `
  select s.id as "sessionId", s.user_id as "userId", s.level, s.stepped_up_at as "steppedUpAt",
         s.active_workspace_id as "workspaceId", w.name as "workspaceName", w.time_zone as "timeZone",
         u.name, u.email, u.locale, m.role, t.user_id is not null as "twoFactor",
         (w.require_two_factor and t.user_id is null) as "mustEnrol",
         s.last_seen_at < now() - interval '1 minute' as stale
    from sessions s
    join users u on u.id = s.user_id and u.epoch = s.epoch
    join members m on m.user_id = s.user_id and m.workspace_id = s.active_workspace_id
    join workspaces w on w.id = s.active_workspace_id
    left join totp_credentials t on t.user_id = s.user_id and t.confirmed_at is not null
   where s.secret_hash = $1 and s.expires_at > now() and s.last_seen_at > now() - interval '7 days'`;

const TOUCH = `update sessions set last_seen_at = now() where id = $1 and last_seen_at < now() - interval '1 minute'`;

/**
 * The live session behind a cookie. Signed out, expired, idle for 7 days, older than the user's epoch or no longer a
 * member of its workspace: there is none.
 * @param sessionSecret the id carried by the cookie; only its SHA-256 is stored
 */
export async function findSession(sessionSecret: string): Promise<FoundSession | undefined> {
  const [row] = await systemStatement<Row>("find_session", FIND, [hashToken(sessionSecret)]);
  if (!row) return undefined;
  const { stale, ...session } = row;
  if (stale) await systemStatement("touch_session", TOUCH, [session.sessionId]);
  return { ...session, kind: "user", tokenId: null, scopes: null };
}
