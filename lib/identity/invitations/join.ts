import type { WriteCtx } from "@/lib/platform/operation";
import { mailJoined } from "./mail-joined";
import { redeemLink } from "./open-invitation";

interface Joining {
  token: string;
  userId: string;
  name: string;
  email: string;
}

/** Uses up a link for a person: membership, event, and a mail to the owners who want to know. */
export async function join(t: WriteCtx, { token, userId, name, email }: Joining): Promise<void> {
  const { workspaceId, role, memberId } = await redeemLink(t.tx, { token, userId, now: t.now() });
  if (workspaceId !== t.ctx.actor.workspaceId) throw new Error("An invitation changed its workspace");
  if (memberId === null) return;
  await t.raise("member.joined", { memberId, userId, name, role });
  await mailJoined(t, { userId, name, email, role });
}
