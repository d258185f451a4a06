import { createHash } from "node:crypto";
import { and, asc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { documentChainHeads } from "@/db/schema/billing/document-chain";
import { documentPdfs } from "@/db/schema/billing/document-pdfs";
import { documents } from "@/db/schema/billing/documents";
import { inWorkspace } from "@/db/workspace";
import { linesOf, vatGroupsOf, type LockedDocument } from "@/lib/billing/documents/document-rows";
import type { Ctx } from "@/lib/platform/context";
import type { ReadCtx } from "@/lib/platform/operation";
import { CHAIN_START, documentHash } from "./document-hash";

/** The first place where the chain does not hold. */
export interface BrokenLink {
  position: number;
  /** What was issued there, if anything is left of it. */
  documentId: string | null;
  number: string | null;
  why: "altered" | "missing" | "not_linked" | "outside_chain" | "end_differs" | "pdf_altered";
}

export interface VerifiedChain {
  documents: number;
  broken: BrokenLink | null;
}

/** Documents read in one transaction. */
const CHUNK = 200;

interface Walk {
  position: number;
  hash: string;
}

const link = ({ id, number }: Pick<LockedDocument, "id" | "number">, position: number, why: BrokenLink["why"]) => ({
  position,
  documentId: id,
  number,
  why,
});

async function pdfIsAltered(t: ReadCtx, documentId: string): Promise<boolean> {
  const [pdf] = await t.tx.select().from(documentPdfs).where(eq(documentPdfs.documentId, documentId));
  return pdf !== undefined && createHash("sha256").update(pdf.content).digest("hex") !== pdf.sha256;
}

async function checkLink(t: ReadCtx, document: LockedDocument, before: Walk): Promise<BrokenLink | null> {
  const position = before.position + 1;
  if (document.chainPosition !== position) return { position, documentId: null, number: null, why: "missing" };
  if (document.previousHash !== before.hash) return link(document, position, "not_linked");
  const parts = { lines: await linesOf(t, document.id), vatGroups: await vatGroupsOf(t, document.id) };
  if (documentHash(before.hash, { ...document, ...parts }) !== document.hash)
    return link(document, position, "altered");
  return (await pdfIsAltered(t, document.id)) ? link(document, position, "pdf_altered") : null;
}

type End = "goes on" | BrokenLink | null;

/** Whether somebody issued a document without a place in the chain, or cut the chain's end off. */
async function checkEnd(t: ReadCtx, { position, hash }: Walk): Promise<End> {
  const [stray] = await t.tx
    .select()
    .from(documents)
    .where(and(isNotNull(documents.number), isNull(documents.chainPosition)))
    .limit(1);
  if (stray) return link(stray, position, "outside_chain");
  // In one statement, so that a document issued this moment is seen in both or in neither.
  const issued = sql<boolean>`exists (select from documents where chain_position > ${position})`;
  const [head] = await t.tx
    .select({ position: documentChainHeads.position, hash: documentChainHeads.hash, issued })
    .from(documentChainHeads);
  if (head?.issued) return "goes on";
  const end = head ?? { position: 0, hash: CHAIN_START };
  if (end.position === position && end.hash === hash) return null;
  return { position: position + 1, documentId: null, number: null, why: "end_differs" };
}

/** Checks the next documents; moves `walk` on past those that hold. */
async function checkNext(t: ReadCtx, walk: Walk): Promise<End> {
  const rows = await t.tx
    .select()
    .from(documents)
    .where(gt(documents.chainPosition, walk.position))
    .orderBy(asc(documents.chainPosition))
    .limit(CHUNK);
  for (const document of rows) {
    const broken = await checkLink(t, document, walk);
    if (broken) return broken;
    walk.position += 1;
    walk.hash = document.hash ?? "";
  }
  return rows.length === CHUNK ? "goes on" : checkEnd(t, walk);
}

/**
 * Walks the chain of a workspace's issued documents from its start and computes every link anew.
 * @returns how many documents hold, and the first that does not
 */
export async function verifyChain(ctx: Ctx): Promise<VerifiedChain> {
  const walk: Walk = { position: 0, hash: CHAIN_START };
  for (;;) {
    const end = await inWorkspace(ctx.actor, "read", (tx) => checkNext({ tx, ctx, now: ctx.now }, walk));
    if (end !== "goes on") return { documents: walk.position, broken: end };
  }
}
