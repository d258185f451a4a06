import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { documentTallies } from "@/db/schema/billing/document-tallies";
import { DOCUMENT_KINDS } from "@/lib/catalog/document-kinds";
import { query } from "@/lib/platform/operation";

/** How many documents of a kind have a status and a currency, and what they are worth together, in minor units. */
export interface Tally {
  status: string;
  currency: string;
  documents: number;
  exclVat: bigint;
  inclVat: bigint;
  /** Of invoices: what is left to pay. */
  due: bigint;
}

const total = (column: keyof typeof documentTallies.$inferSelect) => sql`sum(${documentTallies[column]})::bigint`;

/** Every document of a kind, counted and added up by status and currency, however many there are. */
export const tallyDocuments = query({
  can: "dashboard:read",
  input: z.strictObject({ kind: z.enum(DOCUMENT_KINDS) }),
  async run({ tx }, { kind }): Promise<Tally[]> {
    return tx
      .select({
        status: documentTallies.status,
        currency: documentTallies.currency,
        documents: total("documents").mapWith(Number),
        exclVat: total("exclVat").mapWith(BigInt),
        inclVat: total("inclVat").mapWith(BigInt),
        due: total("due").mapWith(BigInt),
      })
      .from(documentTallies)
      .where(eq(documentTallies.kind, kind))
      .groupBy(documentTallies.status, documentTallies.currency)
      .having(sql`sum(${documentTallies.documents}) <> 0`)
      .orderBy(documentTallies.currency, documentTallies.status);
  },
});
