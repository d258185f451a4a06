import { isDeepStrictEqual } from "node:util";
import { findDocument, linesOf, lockDocument, writeDocument } from "@/lib/billing/documents/document-rows";
import { refuseAction } from "@/lib/billing/documents/refuse-action";
import type { DocumentRow } from "@/lib/billing/documents/view";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { lockClient } from "@/lib/crm/clients/lock-client";
import type { Currency } from "@/lib/kernel/currency";
import { defined } from "@/lib/kernel/defined";
import type { WriteCtx } from "@/lib/platform/operation";
import type { DraftTexts, Loose, NewDraft } from "./create-draft";
import { refusePeriod } from "./refuse-period";
import { typedDiscount, typedLines } from "./typed-lines";
import { writeContent } from "./write-content";

type BilledKind = Exclude<DocumentKind, "credit_note">;

export interface DraftRef {
  documentId: string;
  version?: number | undefined;
}

/**
 * Changes a draft quote or invoice; what is left out stays. Saving what is there already changes nothing and keeps the version.
 * @throws DomainError not_found, conflict when it is issued or changed since, invalid naming the field at fault
 */
export async function updateDraft(
  t: WriteCtx,
  kind: BilledKind,
  { documentId, version }: DraftRef,
  { clientId, currency, discount, lineItems, ...given }: Loose<Partial<NewDraft>>,
): Promise<DocumentRow> {
  const known = await findDocument(t, kind, documentId);
  if (clientId !== undefined && clientId !== known.clientId) await lockClient(t, clientId);
  const before = await lockDocument(t, kind, documentId, version);
  refuseAction(kind, "edit", before.status);
  const texts: DraftTexts = defined(given);
  refusePeriod({ ...before, ...texts });

  const fields = (Object.keys(texts) as (keyof DraftTexts)[]).filter(
    (field) => !isDeepStrictEqual(before[field], texts[field]),
  );
  const change: Parameters<typeof writeDocument>[2] = Object.fromEntries(fields.map((field) => [field, texts[field]]));
  const changed: string[] = [...fields];
  if (clientId !== undefined && clientId !== before.clientId) {
    change.clientId = clientId;
    changed.push("clientId");
  }

  const stored = before.currency as Currency;
  const typed = {
    currency: stored,
    discount: typedDiscount(before, stored),
    lineItems: typedLines(await linesOf(t, documentId), stored),
  };
  const content = { ...typed, ...defined({ currency, discount, lineItems }) };
  const contents = ["currency", "discount", "lineItems"] as const;
  changed.push(...contents.filter((field) => !isDeepStrictEqual(content[field], typed[field])));
  if (changed.length === 0) return findDocument(t, kind, documentId);

  Object.assign(change, { currency: content.currency }, await writeContent(t, documentId, content));
  await writeDocument(t, documentId, change);
  await t.raise(`${kind}.updated`, { clientId: change.clientId ?? before.clientId, documentId, fields: changed });
  return findDocument(t, kind, documentId);
}
