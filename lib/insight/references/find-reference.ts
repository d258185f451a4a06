import { and, inArray } from "drizzle-orm";
import { z } from "zod";
import { documents } from "@/db/schema/billing/documents";
import { clients } from "@/db/schema/crm/clients";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { notFound } from "@/lib/kernel/errors";
import { query } from "@/lib/platform/operation";

/** What a reference belongs to. */
export interface Referenced {
  kind: DocumentKind | "client";
  id: string;
}

/** Where documents of several kinds have the same number, the first one is meant. */
const BEFORE: readonly DocumentKind[] = ["invoice", "quote", "credit_note"];

/**
 * What is called `FAC-2026-0001` or `CLI-2026-0001`, typed in large or small letters.
 * @throws DomainError not_found, for another workspace's reference too
 */
export const findReference = query({
  can: "search:read",
  input: z.strictObject({ reference: z.string().trim().min(1).max(60) }),
  async run({ tx }, { reference }): Promise<Referenced> {
    const spellings = [...new Set([reference, reference.toUpperCase(), reference.toLowerCase()])];
    const numbered = await tx
      .select({ kind: documents.kind, id: documents.id })
      .from(documents)
      .where(and(inArray(documents.kind, BEFORE), inArray(documents.number, spellings)));
    const [document] = numbered.toSorted((one, other) => BEFORE.indexOf(one.kind) - BEFORE.indexOf(other.kind));
    if (document) return document;
    const [client] = await tx
      .select({ id: clients.id })
      .from(clients)
      .where(inArray(clients.reference, spellings))
      .limit(1);
    if (client) return { kind: "client", id: client.id };
    throw notFound("reference.not_found", "Nothing has this reference.");
  },
});
