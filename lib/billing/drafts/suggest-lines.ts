import { sql } from "drizzle-orm";
import { z } from "zod";
import type { VatCategory } from "@/lib/billing/documents/vat-groups";
import { currencyInput } from "@/lib/kernel/currency";
import { decimal, type Decimal } from "@/lib/kernel/decimal";
import { listWords } from "@/lib/kernel/list-words";
import { query } from "@/lib/platform/operation";

const SuggestLinesInput = z.strictObject({ search: z.string().trim().max(200), currency: currencyInput });

/** A line as it was last written; the price is in the currency that was asked for. */
export interface SuggestedLine {
  description: string;
  unit: string | null;
  unitPrice: Decimal;
  vatCategory: VatCategory;
  vatRate: Decimal;
}

interface Row extends Omit<SuggestedLine, "unitPrice" | "vatRate"> {
  [column: string]: unknown;
  unitPrice: string;
  vatRate: string;
}

/** However many documents there are, that many of each kind are looked into, the latest first, and that far into each. */
const DOCUMENTS = 150;
const LINES = 100;
const MOST = 8;

const latest = (kind: "quote" | "invoice") => sql`(
  select id, currency, updated_at from documents where kind = ${kind} order by updated_at desc limit ${DOCUMENTS})`;

/** Lines of recent quotes and invoices whose description has every word of the search, whatever its case and accents. */
export const suggestLines = query({
  can: "invoices:read",
  input: SuggestLinesInput,
  async run(t, { search, currency }): Promise<SuggestedLine[]> {
    const words = listWords(search);
    const found = sql.join([sql`true`, ...words.map((word) => sql`strpos(key, koomky_fold(${word})) > 0`)], sql` and `);
    const { rows } = await t.tx.execute<Row>(sql`
      with recent as materialized (${latest("quote")} union all ${latest("invoice")}),
      line as (
        select item.*, koomky_fold(item.description) as key, recent.updated_at
          from recent cross join lateral (
            select * from document_lines
             where document_lines.document_id = recent.id and document_lines.type = 'item'
             order by position limit ${LINES}) item
         where recent.currency = ${currency}),
      distinct_line as (
        select distinct on (key) * from line where ${found} order by key, updated_at desc)
      select description, unit, unit_price as "unitPrice", vat_category as "vatCategory", vat_rate as "vatRate"
        from distinct_line
       order by (strpos(key, koomky_fold(${words[0] ?? ""})) = 1) desc, updated_at desc, position
       limit ${MOST}`);
    return rows.map(({ description, unit, unitPrice, vatCategory, vatRate }) => ({
      description,
      unit,
      vatCategory,
      unitPrice: decimal(unitPrice),
      vatRate: decimal(vatRate),
    }));
  },
});
