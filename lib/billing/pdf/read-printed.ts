import { and, eq } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { linesOf, noSuchDocument, vatGroupsOf, type LockedDocument } from "@/lib/billing/documents/document-rows";
import { readyToIssue } from "@/lib/billing/documents/ready-to-issue";
import type { Paper } from "@/lib/billing/paper/paper";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { openColumn } from "@/lib/platform/crypto/seal-column";
import type { ReadCtx } from "@/lib/platform/operation";
import type { PrintedDocument } from "./paper-of";

const parseBank = (text: string) => JSON.parse(text) as NonNullable<Paper["bank"]>;

async function ownBank(t: ReadCtx, { kind }: LockedDocument): Promise<Paper["bank"]> {
  const { id, bankSealed } = await ownWorkspace(t);
  if (kind !== "invoice" || bankSealed === null) return null;
  const { iban, bic } = parseBank(openColumn("workspaces.bank_sealed", [id], bankSealed));
  return { iban, bic };
}

const frozenBank = ({ id, bankSealed }: LockedDocument): Paper["bank"] =>
  bankSealed === null ? null : parseBank(openColumn("documents.bank_sealed", [id], bankSealed));

/**
 * All that is printed of a document. Of an issued one nothing is read but what was frozen with it.
 * @throws DomainError not_found
 */
export async function readPrinted(t: ReadCtx, kind: DocumentKind, documentId: string): Promise<PrintedDocument> {
  const [document] = await t.tx
    .select()
    .from(documents)
    .where(and(eq(documents.id, documentId), eq(documents.kind, kind)));
  if (!document) throw noSuchDocument(kind);
  const { snapshot, issueDate } = document;
  if (snapshot === null || issueDate === null) {
    return { ...(await readyToIssue(t, document)), bank: await ownBank(t, document) };
  }
  const lines = await linesOf(t, documentId);
  const vatGroups = await vatGroupsOf(t, documentId);
  return { document: { ...document, issueDate }, lines, vatGroups, snapshot, bank: frozenBank(document) };
}
