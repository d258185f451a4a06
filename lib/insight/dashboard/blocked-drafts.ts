import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { readyToIssue } from "@/lib/billing/documents/ready-to-issue";
import type { ReadCtx } from "@/lib/platform/operation";
import { headline, selectHeadlines } from "./headlines";
import type { AttentionView } from "./view";

/** Drafts that are looked at: each is put together as it would be issued. */
const MOST = 5;

const latestDrafts = ({ tx }: ReadCtx, kind: DocumentKind) =>
  tx
    .select()
    .from(documents)
    .where(and(eq(documents.kind, kind), eq(documents.status, "draft")))
    // As the index has them: drafts without a date first, then the newest.
    .orderBy(sql`${documents.issueDate} desc nulls first`, desc(documents.id))
    .limit(MOST);

/** Of the latest drafts of these kinds those that lack something. One without lines is only begun, and lacks nothing yet. */
export async function blockedDrafts(
  t: ReadCtx,
  kinds: readonly DocumentKind[],
): Promise<NonNullable<AttentionView["blockedDrafts"]>> {
  const drafts = [];
  for (const kind of kinds) drafts.push(...(await latestDrafts(t, kind)));
  const latest = drafts.toSorted((one, other) => (one.id < other.id ? 1 : -1)).slice(0, MOST);
  const missingOf = new Map<string, string[]>();
  for (const draft of latest) {
    const { lines, missing } = await readyToIssue(t, draft);
    if (lines.some(({ type }) => type === "item") && missing.length > 0) {
      missingOf.set(
        draft.id,
        missing.map(({ path }) => path),
      );
    }
  }
  if (missingOf.size === 0) return [];
  const rows = await selectHeadlines(t)
    .where(inArray(documents.id, [...missingOf.keys()]))
    .orderBy(desc(documents.id));
  return rows.map((row) => ({ document: headline(row), missing: missingOf.get(row.id) ?? [] }));
}
