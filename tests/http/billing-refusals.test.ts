import { describe, expect, test } from "vitest";
import { given } from "../support/given";
import { givenBilling, line } from "../support/given-billing";
import { sharedDatabase } from "../support/shared-app";
import { expectRefusal } from "./contract/expect-answer";
import { billingApi } from "./support/billing-api";

const LINE = { description: "Conseil", unit_price: "100", vat_rate: "20" };
const newKey = () => ({ "idempotency-key": crypto.randomUUID() });

async function world() {
  const owner = await givenBilling.business();
  return { owner, api: billingApi(owner), client_id: (await givenBilling.client(owner.ctx)).id };
}

describe("a draft is changed by who has seen it", () => {
  test.each([
    ["quotes", "PATCH"],
    ["quotes", "DELETE"],
    ["invoices", "PUT"],
    ["invoices", "PATCH"],
    ["invoices", "DELETE"],
    ["credit-notes", "PATCH"],
    ["credit-notes", "DELETE"],
  ])("/%s by %s", async (kind, method) => {
    const { owner, api, client_id } = await world();
    const invoice_id = (await givenBilling.issuedInvoice(owner.ctx)).id;
    const body = kind === "credit-notes" ? { invoice_id, amount: "10" } : { client_id, line_items: [LINE] };
    const made = await api("POST", `/${kind}`, body);
    expect(made.etag).toMatch(/^"1\.[0-9a-f]{12}"$/);
    const path = `/${kind}/${made.document.id}`;
    const change = method === "DELETE" ? undefined : { title: "Autre" };
    expectRefusal(await api(method, path, change), 428, "request.precondition_required");
    expectRefusal(await api(method, path, change, { "if-match": "*" }), 428, "request.precondition_required");
    for (const tag of ['"2"', '"0"', "nonsense", ""]) {
      expectRefusal(await api(method, path, change, { "if-match": tag }), 412, "request.precondition_failed");
    }
    const named = await api(method, path, { ...change, version: 1 }, { "if-match": made.etag });
    expectRefusal(named, 422, "input.invalid");
    expect(Object.keys(named.body.errors ?? {})).toEqual(["version"]);
    expect((await api("GET", path)).document).toEqual(made.document);
    const done = await api(method, path, change, { "if-match": made.etag });
    expect(done.status).toBe(method === "DELETE" ? 204 : 200);
    const again = await api(method, path, change, { "if-match": made.etag });
    expectRefusal(again, method === "DELETE" ? 404 : 412);
  });

  test("of many at once one is written", async () => {
    const { api, client_id } = await world();
    const { document, etag } = await api("POST", "/invoices", { client_id, line_items: [LINE] });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        api("PATCH", `/invoices/${document.id}`, { title: `Titre ${index}` }, { "if-match": etag }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 9 }, () => 412)]);
  });

  test("and by nobody once it is issued", async () => {
    const { api, client_id } = await world();
    const { document, etag } = await api("POST", "/invoices", { client_id, line_items: [LINE] });
    expectRefusal(await api("POST", `/invoices/${document.id}/issue`, {}, { "if-match": '"9"' }), 412);
    const issued = await api("POST", `/invoices/${document.id}/issue`, {}, { "if-match": etag });
    for (const method of ["PATCH", "PUT", "DELETE"]) {
      const sent = method === "DELETE" ? undefined : { title: "Autre" };
      const refused = await api(method, `/invoices/${document.id}`, sent, { "if-match": issued.etag });
      expectRefusal(refused, 409, "invoice.not_draft");
    }
    expect((await api("GET", `/invoices/${document.id}`)).document).toEqual(issued.document);
  });
});

describe("the same key has one effect", () => {
  const ATONCE = 12;
  const together = <Result>(work: () => Promise<Result>) => Promise.all(Array.from({ length: ATONCE }, work));

  test("however often an invoice is created, issued and paid with it at once", async () => {
    const { owner, api, client_id } = await world();
    const database = sharedDatabase();
    const count = async (table: "documents" | "payments") =>
      (await database.query(`select 1 from ${table} where workspace_id = $1`, [owner.workspaceId])).length;
    const onlyOnce = async (path: string, body: object) => {
      const headers = newKey();
      const answers = await together(() => api("POST", path, body, headers));
      const done = answers.filter(({ status }) => status < 300);
      for (const other of answers.filter(({ status }) => status >= 300))
        expectRefusal(other, 409, "idempotency.in_flight");
      expect(done.filter((answer) => !answer.headers.has("idempotent-replayed"))).toHaveLength(1);
      const replayed = await api("POST", path, body, headers);
      expect(replayed.headers.get("idempotent-replayed")).toBe("true");
      expect(new Set([...done, replayed].map(({ text }) => text)).size).toBe(1);
      return replayed.document;
    };
    const { id } = await onlyOnce("/invoices", { client_id, line_items: [LINE] });
    expect(await count("documents")).toBe(1);
    expect(await onlyOnce(`/invoices/${id}/issue`, {})).toMatchObject({ id, number: expect.stringMatching(/-0001$/) });
    await onlyOnce(`/invoices/${id}/payments`, { amount: "30" });
    expect(await count("payments")).toBe(1);
    expect((await api("GET", `/invoices/${id}`)).document.amount_due).toBe("90.00");
  });
});

describe("bad input is refused where it stands", () => {
  test.each([
    ["line_items.2.quantity", { line_items: [LINE, LINE, { ...LINE, quantity: "1.00001" }] }],
    ["line_items.0.quantity", { line_items: [{ ...LINE, quantity: "many" }] }],
    ["line_items.0.quantity", { line_items: [{ ...LINE, quantity: "1e3" }] }],
    ["line_items.1.unit_price", { line_items: [LINE, { ...LINE, unit_price: "-1" }] }],
    ["line_items.0.unit_price", { line_items: [{ ...LINE, unit_price: "1000000000001" }] }],
    ["line_items.0.unit_price", { line_items: [{ description: "Sans prix" }] }],
    ["line_items.0.vat_rate", { line_items: [{ ...LINE, vat_rate: "100.001" }] }],
    ["line_items.0.vat_category", { line_items: [{ ...LINE, vat_category: "X" }] }],
    ["line_items.0.vat_rate", { line_items: [{ ...LINE, vat_category: "AE" }] }],
    ["line_items.0.description", { line_items: [{ ...LINE, description: " " }] }],
    ["line_items.0.net_amount", { line_items: [{ ...LINE, net_amount: "1" }] }],
    ["line_items", { line_items: Array.from({ length: 1_001 }, () => ({ type: "text", description: "x" })) }],
    ["line_items", { line_items: "all" }],
    ["discount.amount", { line_items: [LINE], discount: { amount: "0.001" } }],
    ["currency", { currency: "EUX" }],
    ["issue_date", { issue_date: "2026-02-30" }],
    ["due_date", { issue_date: "2026-02-02", due_date: "2026-02-01" }],
    ["client_id", { client_id: "me" }],
    ["total_incl_vat", { total_incl_vat: "0.01" }],
    ["status", { status: "paid" }],
    ["number", { number: "FAC-1" }],
  ])("%s", async (path, change) => {
    const { api, client_id } = await world();
    const refused = await api("POST", "/invoices", { client_id, ...change });
    expectRefusal(refused, 422);
    expect(Object.keys(refused.body.errors ?? {})).toContain(path);
    expect((await api("GET", "/invoices")).body.meta).toMatchObject({ total: 0 });
  });

  test("a thousand lines are taken, and figures as large as there may be", async () => {
    const { api, client_id } = await world();
    const full = Array.from({ length: 1_000 }, () => ({ ...LINE, unit_price: "0.01", quantity: "1" }));
    const made = await api("POST", "/invoices", { client_id, line_items: full });
    expect(made.document).toMatchObject({ total_excl_vat: "10.00", total_vat: "2.00", total_incl_vat: "12.00" });
    const large = { ...LINE, quantity: "1000", unit_price: "1000000000" };
    const rich = await api("POST", "/invoices", { client_id, line_items: [large] });
    expect(rich.document).toMatchObject({ total_excl_vat: "1000000000000.00", total_incl_vat: "1200000000000.00" });
    const beyond = { ...LINE, quantity: "1000000000", unit_price: "1000000000000" };
    expectRefusal(await api("POST", "/invoices", { client_id, line_items: [beyond] }), 422);
  });

  test.each([
    ["amount", { amount: "0" }],
    ["amount", { amount: "-1" }],
    ["amount", { amount: "1.001" }],
    ["amount", {}],
    ["method", { amount: "1", method: "barter" }],
    ["paid_on", { amount: "1", paid_on: "2999-01-01" }],
  ])("a payment's %s", async (path, body) => {
    const { owner, api } = await world();
    const { id } = await givenBilling.issuedInvoice(owner.ctx);
    const refused = await api("POST", `/invoices/${id}/payments`, body);
    expectRefusal(refused, 422);
    expect(Object.keys(refused.body.errors ?? {})).toEqual([path]);
  });

  test("a draft that lacks something says what, before and when it is issued", async () => {
    const owner = await given.workspace();
    const api = billingApi(owner);
    const { id } = await givenBilling.invoiceDraft(owner.ctx, { lineItems: [line()] });
    const list = (await api("GET", `/invoices/${id}/checklist`)).body.data as { path: string }[];
    expect(list.map(({ path }) => path)).toEqual(expect.arrayContaining(["seller.legal_name", "seller.siren"]));
    const refused = await api("POST", `/invoices/${id}/issue`);
    expectRefusal(refused, 422, "document.incomplete");
    expect(refused.body.issues).toEqual(list);
  });
});

test("another workspace's ids are unknown ids, wherever they are named", async () => {
  const [mine, theirs] = [await world(), await world()];
  const foreign = await givenBilling.issuedInvoice(theirs.owner.ctx);
  const told = async (client_id: string, invoice_id: string) => {
    const answers = [
      await mine.api("POST", "/quotes", { client_id }),
      await mine.api("POST", "/invoices", { client_id }),
      await mine.api("POST", "/credit-notes", { invoice_id }),
      await mine.api("POST", "/payments", { invoice_id, amount: "1" }),
    ];
    return answers.map(({ status, body: { request_id: _, ...body } }) => ({ status, body }));
  };
  const unknown = await told(crypto.randomUUID(), crypto.randomUUID());
  expect(unknown.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(await told(theirs.client_id, foreign.id)).toEqual(unknown);
  for (const filter of [`client]=${theirs.client_id}`, `client]=${crypto.randomUUID()}`]) {
    expect((await mine.api("GET", `/invoices?filter[${filter}`)).body.meta).toMatchObject({ total: 0 });
  }
  const draft = await mine.api("POST", "/invoices", { client_id: mine.client_id });
  const moved = await mine.api(
    "PATCH",
    `/invoices/${draft.document.id}`,
    { client_id: theirs.client_id },
    { "if-match": draft.etag },
  );
  expectRefusal(moved, 404);
  expect((await theirs.api("GET", `/invoices/${foreign.id}`)).document).toMatchObject({ amount_due: "600.00" });
});
