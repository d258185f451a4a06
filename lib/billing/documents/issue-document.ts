import { moneyToString } from "@/lib/kernel/money";
import type { Currency } from "@/lib/kernel/currency";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { BankDetails } from "@/lib/identity/workspaces/change-bank-details";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { invalid } from "@/lib/kernel/errors";
import { openColumn, sealColumn } from "@/lib/platform/crypto/seal-column";
import type { WriteCtx } from "@/lib/platform/operation";
import { appendToChain } from "@/lib/billing/chain/append-to-chain";
import { writeDocument, type LockedDocument } from "./document-rows";
import { readyToIssue } from "./ready-to-issue";
import { refuseAction } from "./refuse-action";
import { takeNumber } from "./take-number";

/** What the document's issue tells the world. */
export interface Issued {
  number: string;
  /** With VAT, as a decimal string. */
  amount: string;
}

/** The account printed on the paper, sealed for the document's own row. */
async function bankOf(t: WriteCtx, documentId: string): Promise<string | null> {
  const { id, bankSealed } = await ownWorkspace(t);
  if (bankSealed === null) return null;
  const { iban, bic } = JSON.parse(openColumn("workspaces.bank_sealed", [id], bankSealed)) as BankDetails;
  return sealColumn("documents.bank_sealed", [documentId], JSON.stringify({ iban, bic }));
}

/**
 * Numbers, freezes and chains a draft: from here on nothing it says changes. Raising the event and what else follows from the kind
 * is the caller's.
 * @param draft locked
 * @throws DomainError conflict when it is no draft; invalid `document.incomplete` with one issue per missing fact, or when its date
 * is out of order
 */
export async function issueDocument(t: WriteCtx, kind: DocumentKind, draft: LockedDocument): Promise<Issued> {
  refuseAction(kind, "issue", draft.status);
  const { document, lines, vatGroups, snapshot, today, missing } = await readyToIssue(t, draft);
  if (missing.length > 0) throw invalid("document.incomplete", "Some mandatory facts are missing.", missing);

  const { issueDate, dueDate, validUntil } = document;
  const bankSealed = kind === "invoice" ? await bankOf(t, draft.id) : null;
  const number = await takeNumber(t, kind, issueDate, today);
  const link = await appendToChain(t, { ...document, number, snapshot, lines, vatGroups });
  const issuer = { issuedAt: t.now(), issuedBy: t.ctx.actor.userId };
  const change = { number, issueDate, dueDate, validUntil, snapshot, bankSealed, ...link, ...issuer };
  await writeDocument(t, draft.id, { ...change, status: "sent" });
  return { number, amount: moneyToString({ minor: draft.inclVat, currency: draft.currency as Currency }) };
}
