import type { DocumentSnapshot } from "@/db/schema/billing/document-snapshot";
import { ownInvoicing } from "@/lib/billing/settings/own-invoicing";
import { clients } from "@/db/schema/crm/clients";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import type { Issue } from "@/lib/kernel/errors";
import { addDays, todayIn, type LocalDate } from "@/lib/kernel/local-date";
import type { ReadCtx } from "@/lib/platform/operation";
import { eq } from "drizzle-orm";
import { linesOf, vatGroupsOf, type LockedDocument } from "./document-rows";
import { mentionFactsOf } from "./mention-facts-of";
import { missingFacts } from "./missing-facts";
import { snapshotOf } from "./snapshot-of";
import { unprintable } from "./unprintable";
import type { LineRow, VatGroupRow } from "./view";

/** A draft with everything that it leaves open filled in, as it would be issued today. */
export interface ReadyDocument {
  document: LockedDocument & { issueDate: LocalDate };
  lines: LineRow[];
  vatGroups: VatGroupRow[];
  snapshot: DocumentSnapshot;
  /** Today where the business is. */
  today: LocalDate;
  /** What keeps it from being issued; see `missingFacts`. */
  missing: Issue[];
}

async function daysOf(t: ReadCtx, document: LockedDocument, issueDate: LocalDate) {
  const { paymentTermsDays, quoteValidityDays } = await ownInvoicing(t);
  const [client] = await t.tx
    .select({ terms: clients.paymentTermsDays })
    .from(clients)
    .where(eq(clients.id, document.clientId));
  const due = () => document.dueDate ?? addDays(issueDate, client?.terms ?? paymentTermsDays);
  const valid = () => document.validUntil ?? addDays(issueDate, quoteValidityDays);
  return {
    dueDate: document.kind === "invoice" ? due() : null,
    validUntil: document.kind === "quote" ? valid() : null,
  };
}

function ownIssues({ kind, inclVat }: LockedDocument): Issue[] {
  if (kind === "quote" || inclVat >= 0n) return [];
  const message = "A document that gives money back is a credit note.";
  return [{ path: "document.lines", code: "document.negative_total", message }];
}

/** What a draft becomes when it is issued, and what it lacks. Changes nothing. */
export async function readyToIssue(t: ReadCtx, draft: LockedDocument): Promise<ReadyDocument> {
  const { timeZone } = await ownWorkspace(t);
  const today = todayIn(timeZone, t.now());
  const issueDate = draft.issueDate ?? today;
  const document = { ...draft, issueDate, ...(await daysOf(t, draft, issueDate)) };
  const lines = await linesOf(t, draft.id);
  const vatGroups = await vatGroupsOf(t, draft.id);
  const snapshot = await snapshotOf(t, document);
  const itemCount = lines.filter(({ type }) => type === "item").length;
  const facts = mentionFactsOf(document, snapshot, { issueDate, itemCount, vat: vatGroups });
  const missing = [...missingFacts(facts), ...ownIssues(document), ...unprintable(document, snapshot, lines)];
  return { document, lines, vatGroups, snapshot, today, missing };
}
