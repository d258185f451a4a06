import { z } from "zod";
import { cursorPageInput } from "@/lib/kernel/cursor-page";
import { idOf } from "@/lib/kernel/ids";
import { instantInput } from "@/lib/kernel/instant";
import { oneOrMore } from "@/lib/platform/list-input";
import { ACTIVITY_CATEGORIES, ENTRY_KINDS } from "./status";

const clientId = idOf("client");
const activityId = idOf("activity");

const text = z
  .string()
  .trim()
  .min(1)
  .max(10_000)
  .refine((written) => !/[^\P{Cc}\n\r\t]/u.test(written), { params: { code: "invalid" } })
  .transform((written) => written.replaceAll("\r\n", "\n"));

const fields = {
  type: z.enum(ENTRY_KINDS),
  text,
  /** When it took place; now unless given, never in the future. */
  occurredAt: instantInput,
  /** Minutes of a call or meeting. */
  durationMinutes: z.int().min(1).max(1_440).nullable(),
};

const { type, text: words, ...others } = fields;

export const RecordActivityInput = z.strictObject({
  clientId,
  type,
  text: words,
  ...z.strictObject(others).partial().shape,
});

/** Fields left out stay as they are. */
export const UpdateActivityInput = z.strictObject({
  clientId,
  activityId,
  ...z.strictObject(fields).partial().shape,
});

export const ActivityRef = z.strictObject({ clientId, activityId });

export const ListActivitiesInput = z.strictObject({
  ...cursorPageInput,
  filter: z
    .strictObject({ category: oneOrMore(z.enum(ACTIVITY_CATEGORIES)) })
    .partial()
    .optional(),
});
export type ListActivitiesInput = z.output<typeof ListActivitiesInput>;

export const ListClientActivitiesInput = ListActivitiesInput.extend({ clientId });
