import { and, eq } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Issue } from "@/lib/kernel/errors";
import type { ReadCtx } from "@/lib/platform/operation";
import { noSuchDocument } from "./document-rows";
import { readyToIssue } from "./ready-to-issue";

/** What keeps a draft from being issued, as `document.incomplete` would list it; nothing for a document that is issued. */
export async function checkDraft(t: ReadCtx, kind: DocumentKind, documentId: string): Promise<Issue[]> {
  const [document] = await t.tx
    .select()
    .from(documents)
    .where(and(eq(documents.id, documentId), eq(documents.kind, kind)));
  if (!document) throw noSuchDocument(kind);
  return document.status === "draft" ? (await readyToIssue(t, document)).missing : [];
}
