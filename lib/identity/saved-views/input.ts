import { z } from "zod";
import { idOf } from "@/lib/kernel/ids";

/** Lists that can be kept under a name. */
const LISTS = ["clients", "quotes", "invoices", "credit_notes", "payments"] as const;
export type List = (typeof LISTS)[number];

const name = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((text) => !/\p{Cc}/u.test(text), { params: { code: "invalid" } });

const key = z.string().regex(/^[A-Za-z][A-Za-z_]{0,39}$/);

const fields = {
  name,
  /** Parameters of the list's address, without the page. */
  query: z.record(key, z.string().max(2_000)).refine((query) => Object.keys(query).length <= 30),
  /** Keys of the shown columns, in order. */
  columns: z.array(key).max(40),
  /** Seen by every member; changed by its owner alone. */
  shared: z.boolean(),
};

export const ListSavedViewsInput = z.strictObject({ list: z.enum(LISTS) });

export const SaveViewInput = z.strictObject({ list: z.enum(LISTS), ...fields, shared: fields.shared.default(false) });

export const UpdateViewInput = z.strictObject({
  viewId: idOf("saved_view"),
  ...z.strictObject(fields).partial().shape,
});

export const SavedViewRef = z.strictObject({ viewId: idOf("saved_view") });
