import { z } from "zod";
import { ROLES } from "@/lib/catalog/permissions";
import { idOf } from "@/lib/kernel/ids";
import { listInput, oneOrMore } from "@/lib/platform/list-input";

export const MemberRef = z.strictObject({ memberId: idOf("member") });

export const ChangeRoleInput = z.strictObject({ memberId: idOf("member"), role: z.enum(ROLES) });

export const HideFirstStepsInput = z.strictObject({ hidden: z.boolean() });

export const ListMembersInput = listInput({
  sorts: ["name", "email", "role", "joinedAt"],
  filters: { role: oneOrMore(z.enum(ROLES)) },
});
