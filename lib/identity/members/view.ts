import { z } from "zod";
import { ROLES } from "@/lib/catalog/permissions";

export const MemberView = z.object({
  id: z.uuid(),
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  joinedAt: z.iso.datetime(),
  /** Address of the picture, `null` when there is none. */
  avatarUrl: z.string().nullable(),
});
export type MemberView = z.infer<typeof MemberView>;

/** A member as read from the database. */
export interface MemberRow extends Pick<MemberView, "id" | "userId" | "name" | "email" | "role"> {
  joinedAt: Date;
  avatarSha256: string | null;
}

export function viewMember({ joinedAt, avatarSha256, ...member }: MemberRow): MemberView {
  const avatarUrl = avatarSha256 && `/api/v1/members/${member.id}/avatar?v=${avatarSha256.slice(0, 12)}`;
  return { ...member, joinedAt: joinedAt.toISOString(), avatarUrl };
}
