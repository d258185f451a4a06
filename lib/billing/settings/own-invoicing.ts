import { eq, getTableColumns } from "drizzle-orm";
import { invoicingSettings } from "@/db/schema/billing/invoicing-settings";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { NumberReset } from "@/lib/billing/documents/number-pattern";
import type { ReadCtx, WriteCtx } from "@/lib/platform/operation";
import { only } from "@/lib/kernel/only";
import { DEFAULT_INVOICING, type Invoicing } from "./defaults";

const { workspaceId: _w, updatedAt: _u, ...columns } = getTableColumns(invoicingSettings);

/** How the workspace of an operation bills. */
export async function ownInvoicing(t: ReadCtx): Promise<Invoicing> {
  const [row] = await t.tx
    .select(columns)
    .from(invoicingSettings)
    .where(eq(invoicingSettings.workspaceId, t.ctx.actor.workspaceId));
  return row ?? DEFAULT_INVOICING;
}

/**
 * Locks the settings of the workspace until the transaction ends and returns them. The defaults are written first: nothing locks a
 * row that is not there.
 * @param lock `share` keeps them as they are, `no key update` is for whoever changes them
 */
export async function lockInvoicing(t: WriteCtx, lock: "share" | "no key update"): Promise<Invoicing> {
  const own = eq(invoicingSettings.workspaceId, t.ctx.actor.workspaceId);
  const locked = () => t.tx.select(columns).from(invoicingSettings).where(own).for(lock);
  const [row] = await locked();
  if (row) return row;
  const values = { workspaceId: t.ctx.actor.workspaceId, ...DEFAULT_INVOICING };
  await t.tx.insert(invoicingSettings).values(values).onConflictDoNothing();
  return only(await locked());
}

/** How a series is numbered; quotes, invoices and credit notes each have theirs. */
export function numberingOf(invoicing: Invoicing, kind: DocumentKind): { pattern: string; reset: NumberReset } {
  switch (kind) {
    case "quote":
      return { pattern: invoicing.quotePattern, reset: invoicing.quoteReset };
    case "invoice":
      return { pattern: invoicing.invoicePattern, reset: invoicing.invoiceReset };
    case "credit_note":
      return { pattern: invoicing.creditNotePattern, reset: invoicing.creditNoteReset };
  }
}
