import { z } from "zod";
import { PERMISSIONS } from "@/lib/catalog/permissions";
import { idOf } from "@/lib/kernel/ids";
import { listInput } from "@/lib/platform/list-input";

export const CreateTokenInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  scopes: z
    .array(z.enum(PERMISSIONS))
    .min(1)
    .max(PERMISSIONS.length)
    .transform((scopes) => [...new Set(scopes)]),
  expiresInDays: z.int().min(1).max(365).default(90),
});

export const TokenRef = z.strictObject({ tokenId: idOf("token") });

export const ListTokensInput = listInput({
  sorts: ["createdAt", "name", "expiresAt", "lastUsedAt"],
  descending: true,
  filters: {},
});
