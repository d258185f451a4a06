import { z } from "zod";
import { TAG_COLORS } from "@/lib/catalog/tag-colors";
import { idOf } from "@/lib/kernel/ids";
import { listInput } from "@/lib/platform/list-input";

const name = z
  .string()
  .trim()
  .min(1)
  .max(50)
  .refine((text) => !/\p{Cc}/u.test(text), { params: { code: "invalid" } });
const color = z.enum(TAG_COLORS);
const clientId = idOf("client");
const tagId = idOf("tag");

export const TagRef = z.strictObject({ tagId });

/** Without a colour the name decides. */
export const CreateTagInput = z.strictObject({ name, color: color.optional() });

export const UpdateTagInput = z.strictObject({ tagId, ...z.strictObject({ name, color }).partial().shape });

export const MergeTagsInput = z.strictObject({
  tagId,
  /** The tag that stays and takes over what the other one marked. */
  intoTagId: idOf("tag"),
});

export const ListTagsInput = listInput({ sorts: ["name", "clients"], filters: {} });

/** Either the name of one tag, which is made if there is none, or ids of tags that are there. */
export const TagClientInput = z
  .strictObject({ clientId, name: name.optional(), tagIds: z.array(tagId).min(1).max(50).optional() })
  .refine(({ name: one, tagIds }) => (one === undefined) !== (tagIds === undefined), {
    path: ["name"],
    message: "Give either `name` or `tag_ids`.",
    params: { code: "tag.name_or_ids" },
  });

export const UntagClientInput = z.strictObject({ clientId, tagId });
