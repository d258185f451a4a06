import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { VatRegime } from "@/lib/catalog/legal-forms";
import { todayIn, type LocalDate } from "@/lib/kernel/local-date";
import { query, type ReadCtx } from "@/lib/platform/operation";
import type { Invoicing } from "./defaults";
import { NoInput } from "./input";
import { nextNumbers } from "./next-numbers";
import { ownInvoicing } from "./own-invoicing";

/** How a workspace bills, and what depends on the day and on its documents. */
export interface InvoicingState {
  invoicing: Invoicing;
  vatRegime: VatRegime | null;
  /** In the workspace's time zone. */
  today: LocalDate;
  /** The counter of the next document of each series if it is issued today. */
  next: Record<DocumentKind, number>;
}

export async function invoicingState(t: ReadCtx): Promise<InvoicingState> {
  const { timeZone, vatRegime } = await ownWorkspace(t);
  const invoicing = await ownInvoicing(t);
  const today = todayIn(timeZone, t.now());
  return { invoicing, vatRegime, today, next: await nextNumbers(t, invoicing, today) };
}

export const getInvoicing = query({ can: "workspace:read", input: NoInput, run: invoicingState });
