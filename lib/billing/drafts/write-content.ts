import { vatKindInput } from "@/lib/billing/documents/input";
import { ownInvoicing } from "@/lib/billing/settings/own-invoicing";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import type { Currency } from "@/lib/kernel/currency";
import { invalid, type Issue } from "@/lib/kernel/errors";
import { issuesOf } from "@/lib/kernel/zod-issues";
import type { ReadCtx, WriteCtx } from "@/lib/platform/operation";
import type { ItemInput, LineItemInput } from "./input";
import { amountsOf, isItem, usualVat, vatKindOf, type UsualVat } from "./totals";
import { writeLines } from "./write-lines";

/** What a draft charges, as typed. */
export interface DraftContent {
  currency: Currency;
  discount: ItemInput["discount"];
  lineItems: readonly LineItemInput[];
}

/** The VAT of lines that say nothing about it, in the workspace of an operation. */
export async function ownUsualVat(t: ReadCtx): Promise<UsualVat> {
  const { vatRegime } = await ownWorkspace(t);
  return usualVat(vatRegime, (await ownInvoicing(t)).defaultVatRate);
}

function vatIssues(lineItems: readonly LineItemInput[], usual: UsualVat): Issue[] {
  return lineItems.flatMap((line, position) => {
    if (!isItem(line)) return [];
    const { error } = vatKindInput.safeParse(vatKindOf(line, usual));
    const issues = error?.issues.flatMap(issuesOf) ?? [];
    return issues.map((issue) => ({ ...issue, path: `lineItems.${position}.${issue.path}` }));
  });
}

/**
 * Replaces what a draft charges.
 * @returns the figures of the document's own row
 * @throws DomainError invalid, naming the line at fault
 */
export async function writeContent(t: WriteCtx, documentId: string, content: DraftContent) {
  const usual = await ownUsualVat(t);
  const issues = vatIssues(content.lineItems, usual);
  if (issues.length > 0) throw invalid("input.invalid", "Some fields were refused.", issues);
  const rows = content.lineItems.map((line) => ({
    type: line.type,
    description: line.description,
    unit: isItem(line) ? line.unit : null,
  }));
  return writeLines(t, documentId, rows, amountsOf(content, usual));
}
