import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createInvoice } from "@/lib/billing/invoices/create-invoice";
import { listInvoices } from "@/lib/billing/invoices/list-invoices";
import { createQuote } from "@/lib/billing/quotes/create-quote";
import { archiveClient } from "@/lib/crm/clients/archive-client";
import type { Ctx } from "@/lib/platform/context";
import { fileDatabase } from "@/tests/support/file-database";
import { given } from "@/tests/support/given";
import { givenBilling, line } from "@/tests/support/given-billing";

const owner = new Client({ connectionString: fileDatabase().env.DATABASE_URL });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

const TITLES = [
  "Refonte 100 % coton",
  "Refonte été",
  "a_b et c:\\temp",
  "Maintenance",
  "x",
  "L'Œuvre d'Éloïse",
  "refonte du site",
];
const SEARCHES = [
  "refonte",
  "REFONTE ete",
  "%",
  "100 %",
  "_",
  "a_b",
  "c:\\temp",
  "\\",
  "oeuvre",
  "eloise d'",
  "x",
  "te",
  "kervran",
  "kervran refonte",
  "maree maintenance",
  "bc-77",
  "e",
  "nothing like it",
  "' or true --",
  "n° 7 e",
  "kervran n° 11",
];

/** 21 invoices of two clients, one of them archived, quotes of the same titles, and as many more invoices as are wanted. */
async function fill(ctx: Ctx, more = 0): Promise<void> {
  const kervran = await givenBilling.client(ctx);
  const maree = await givenBilling.client(ctx, { name: "La Marée x_y", siren: null });
  for (const [at, title] of [...TITLES, ...TITLES, ...TITLES].entries()) {
    const clientId = at % 3 === 0 ? maree.id : kervran.id;
    const lineItems = [line({ unitPrice: String(100 + (at % 5)) })];
    await createInvoice(ctx, { clientId, title, purchaseOrder: at % 4 === 0 ? "BC-77" : null, lineItems });
    if (at < TITLES.length) await createQuote(ctx, { clientId, title, lineItems });
  }
  await owner.query(
    `insert into documents (workspace_id, kind, client_id, title, currency, locale, issue_date)
     select workspace_id, 'invoice', client_id, 'Refonte n° ' || row, 'EUR', 'fr', current_date - row
       from generate_series(1, $2::int) as row
       join (select * from documents where client_id = $1 order by id limit 1) as one on true`,
    [kervran.id, more],
  );
  await archiveClient(ctx, { clientId: maree.id });
}

/** What has every word, looked at without any index. */
async function expected(workspaceId: string, search: string): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select d.id from documents d join clients c on c.id = d.client_id
      where d.workspace_id = $1 and d.kind = 'invoice' and not exists (
            select from unnest(string_to_array($2, ' ')) word
             where strpos(koomky_fold(concat_ws(' ', d.number, d.title, d.purchase_order)), koomky_fold(word)) = 0
               and strpos(koomky_fold(c.name), koomky_fold(word)) = 0)
      order by d.incl_vat desc, d.id desc`,
    [workspaceId, search],
  );
  return rows.map(({ id }) => id);
}

// With 120 more, most words are too common for the index to be asked.
test.each([0, 120])(
  "a search finds what has all its words, of one kind and workspace, with %d more",
  { timeout: 60_000 },
  async (more) => {
    const [one, other] = [await given.workspace(), await given.workspace()];
    await fill(one.ctx, more);
    await fill(other.ctx);
    const counts = new Set<number>();
    for (const search of SEARCHES) {
      const ids = await expected(one.workspaceId, search);
      counts.add(ids.length);
      const sort = "-total_incl_vat";
      const pages: string[] = [];
      for (const page of [1, 2, 3, 4]) {
        const { items, total } = await listInvoices(one.ctx, { search, sort, page, perPage: 50 });
        expect([search, page, total]).toEqual([search, page, ids.length]);
        pages.push(...items.map(({ id }) => id));
      }
      expect([search, pages]).toEqual([search, ids]);
    }
    expect(counts.size).toBeGreaterThan(5);
    const { total } = await listInvoices(one.ctx, { search: "refonte", filter: { status: "sent" } });
    expect(total).toBe(0);
    const stranger = await given.workspace();
    expect((await listInvoices(stranger.ctx, { search: "refonte" })).total).toBe(0);
  },
);
