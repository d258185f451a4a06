import type { importChanges } from "@/db/schema/portability/imports";

export type ImportChange = typeof importChanges.$inferSelect;

/** What taking a part of an import back came to. */
export interface Undone {
  clientIds: string[];
  contactIds: string[];
  /** Records that stay as they are, and why. */
  kept: { recordId: string; reason: NonNullable<ImportChange["kept"]> }[];
}

export const nothingUndone = (): Undone => ({ clientIds: [], contactIds: [], kept: [] });
