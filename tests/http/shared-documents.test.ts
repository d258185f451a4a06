import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { inWorkspace } from "@/db/workspace";
import { createInvoiceLink } from "@/lib/billing/invoices/create-invoice-link";
import { getInvoice } from "@/lib/billing/invoices/get-invoice";
import { getInvoicePdf } from "@/lib/billing/invoices/get-invoice-pdf";
import { listInvoiceDeliveries } from "@/lib/billing/invoices/list-invoice-deliveries";
import { listInvoiceLinks } from "@/lib/billing/invoices/list-invoice-links";
import { revokeInvoiceLink } from "@/lib/billing/invoices/revoke-invoice-link";
import { getQuote } from "@/lib/billing/quotes/get-quote";
import { addDays, todayIn } from "@/lib/kernel/local-date";
import { call, type Answer } from "../support/api-client";
import type { GivenPerson } from "../support/given";
import { givenBilling } from "../support/given-billing";
import { givenContact } from "../support/given-crm";
import { mailedInvoice, mailedQuote } from "../support/given-links";
import { sharedApp } from "../support/shared-app";
import { expectRefusal } from "./contract/expect-answer";

const { url } = sharedApp();
const ours = { origin: url };

let owner: GivenPerson;
beforeAll(async () => {
  owner = await givenBilling.business();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  call("GET", path, { headers: { origin: undefined, accept: "text/html", ...headers } });
const post = (path: string, body: object) => call("POST", `/api/shared/${path}`, { body, headers: ours });
const newsOf = (documentId: string, pattern = "%.viewed") =>
  inWorkspace(owner.ctx.actor, "read", async (tx) => {
    const { rows } = await tx.execute<{ type: string; actor_kind: string; actor_name: string | null }>(
      sql`select type, actor_kind, actor_name from events where document_id = ${documentId} and type like ${pattern} order by id`,
    );
    return rows;
  });
/** Texts of a page as they are read. */
const wordsOf = ({ text }: Answer) =>
  text
    .replace(/<script[^]*?<\/script>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&nbsp;", " ")
    .replace(/\s+/g, " ");

async function anInvoice(changes: Record<string, unknown> = {}) {
  const client = await givenBilling.client(owner.ctx);
  const lea = await givenContact(owner, client, { firstName: "Léa", lastName: "Martin", email: "lea@k.example" });
  const invoice = await givenBilling.issuedInvoice(owner.ctx, { clientId: client.id, ...changes });
  return { client, lea, invoice };
}

describe("the page behind a link", () => {
  test("shows the document without an account, in its language, and keeps the link to itself", async () => {
    const { invoice } = await anInvoice({ title: "Refonte & <b>suite</b>" });
    const [token = ""] = await mailedInvoice(owner, invoice.id);
    const answer = await get(`/d/${token}`, { "accept-language": "en" });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<html lang="fr"');
    const words = wordsOf(answer);
    for (const part of [invoice.number ?? "", "Chantier Kervran", "Développement", "600,00 €", "À régler", "FR76"]) {
      expect(words).toContain(part);
    }
    expect(answer.text).toContain("Refonte &amp; &lt;b&gt;suite&lt;/b&gt;");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("x-robots-tag")).toContain("noindex");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test("speaks English about an English document", async () => {
    const client = await givenBilling.client(owner.ctx, { locale: "en" });
    const invoice = await givenBilling.issuedInvoice(owner.ctx, { clientId: client.id });
    const [token = ""] = await mailedInvoice(owner, invoice.id);
    const answer = await get(`/d/${token}`, { "accept-language": "fr" });
    expect(answer.text).toContain('<html lang="en"');
    expect(wordsOf(answer)).toContain("€600.00");
    expect(wordsOf(answer)).toContain("Download the PDF");
  });

  test("gives the PDF that is kept, to be shown or downloaded", async () => {
    const { invoice } = await anInvoice();
    const [token = ""] = await mailedInvoice(owner, invoice.id);
    const answer = await fetch(`${url}/d/${token}/pdf`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { sha256 } = await getInvoicePdf(owner.ctx, { invoiceId: invoice.id });
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toBe(`inline; filename*=UTF-8''${invoice.number}.pdf`);
    expect(answer.headers.get("etag")).toBe(`"${sha256}"`);
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("x-robots-tag")).toContain("noindex");
    const again = await fetch(`${url}/d/${token}/pdf`, { headers: { "if-none-match": `"${sha256}"` } });
    expect(again.status).toBe(304);
  });
});

describe("a link that leads nowhere", () => {
  test("answers alike, whether it was mistyped, never was, or was revoked", async () => {
    const { invoice } = await anInvoice();
    const { id: linkId, url: link } = await createInvoiceLink(owner.ctx, { invoiceId: invoice.id });
    const revoked = link.split("/d/")[1] ?? "";
    expect((await get(`/d/${revoked}`)).status).toBe(200);
    await revokeInvoiceLink(owner.ctx, { invoiceId: invoice.id, linkId });

    const dead = [revoked, "0".repeat(64), revoked.toUpperCase(), "x", `${revoked}0`];
    const pages = await Promise.all(dead.map((token) => get(`/d/${token}`)));
    expect(pages.map(({ status }) => status)).toEqual(dead.map(() => 404));
    // The framework sends what is said as data for the browser, in an order of the moment.
    for (const { text } of pages) {
      expect(text).toContain("Ce lien ne mène nulle part");
      expect(text).not.toContain(invoice.number);
    }
    expect(new Set(pages.map(wordsOf)).size).toBe(1);
    for (const file of ["pdf", "logo"]) {
      const files = await Promise.all(dead.map((token) => get(`/d/${token}/${file}`)));
      expect(new Set(files.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set(["404 Not found"]));
    }
    for (const path of ["view", "accept", "decline"]) {
      const body = { token: revoked, ...(path === "view" ? {} : { name: "Léa" }) };
      expectRefusal(await post(path, body), 404, "link.not_found");
      expectRefusal(await post(path, { ...body, token: "0".repeat(64) }), 404, "link.not_found");
    }
  });

  test("is one to a draft, however it came about", async () => {
    const draft = await givenBilling.invoiceDraft(owner.ctx);
    await expect(createInvoiceLink(owner.ctx, { invoiceId: draft.id })).rejects.toMatchObject({
      code: "invoice.not_issued",
    });
  });

  test("shows nothing of another document", async () => {
    const [mine, other] = [await anInvoice(), await anInvoice()];
    const [token = ""] = await mailedInvoice(owner, mine.invoice.id);
    const { text } = await get(`/d/${token}?documentId=${other.invoice.id}`);
    expect(text).toContain(mine.invoice.number);
    expect(text).not.toContain(other.invoice.number);
  });
});

describe("looking at a document", () => {
  test("by GET and HEAD changes nothing, as often as a mail program checks the link", async () => {
    const { invoice } = await anInvoice();
    const [token = ""] = await mailedInvoice(owner, invoice.id);
    for (const method of ["GET", "HEAD"]) {
      for (const path of [`/d/${token}`, `/d/${token}/pdf`]) expect((await call(method, path)).status).toBe(200);
    }
    expect(await getInvoice(owner.ctx, { invoiceId: invoice.id })).toMatchObject({ status: "sent", viewedAt: null });
    expect(await newsOf(invoice.id)).toEqual([]);
  });

  test("on a screen marks it viewed, once however many windows are open", async () => {
    const { invoice } = await anInvoice();
    const [token = ""] = await mailedInvoice(owner, invoice.id);
    const answers = await Promise.all(Array.from({ length: 20 }, () => post("view", { token })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const seen = await getInvoice(owner.ctx, { invoiceId: invoice.id });
    expect(seen.status).toBe("viewed");
    expect(seen.viewedAt).toBeInstanceOf(Date);
    expect(await newsOf(invoice.id)).toEqual([
      { type: "invoice.viewed", actor_kind: "system", actor_name: "Léa Martin" },
    ]);
    const { items } = await listInvoiceDeliveries(owner.ctx, { invoiceId: invoice.id });
    expect(items.map(({ viewedAt }) => viewedAt)).toEqual([expect.any(Date)]);
    await post("view", { token });
    expect((await getInvoice(owner.ctx, { invoiceId: invoice.id })).viewedAt).toEqual(seen.viewedAt);
  });

  test("through a copied link, or a copy of the mail, says nothing of the client", async () => {
    const { invoice } = await anInvoice();
    const [, copy = ""] = await mailedInvoice(owner, invoice.id, { cc: ["comptable@cabinet.example"] });
    const { url: link } = await createInvoiceLink(owner.ctx, { invoiceId: invoice.id });
    for (const token of [copy, link.split("/d/")[1] ?? ""]) expect((await post("view", { token })).status).toBe(200);
    expect(await getInvoice(owner.ctx, { invoiceId: invoice.id })).toMatchObject({ status: "sent", viewedAt: null });
    expect(await newsOf(invoice.id)).toEqual([]);
    const { items } = await listInvoiceLinks(owner.ctx, { invoiceId: invoice.id });
    expect(items.filter(({ firstViewedAt }) => firstViewedAt !== null)).toHaveLength(2);
  });

  test("is noted for pages of ours only", async () => {
    const { invoice } = await anInvoice();
    const [token = ""] = await mailedInvoice(owner, invoice.id);
    const foreign = await call("POST", "/api/shared/view", {
      body: { token },
      headers: { origin: "https://x.example" },
    });
    expectRefusal(foreign, 403, "request.origin");
    expect((await getInvoice(owner.ctx, { invoiceId: invoice.id })).viewedAt).toBeNull();
  });
});

describe("answering a quote", () => {
  test("is done once, by whoever is first, with name, message and time", async () => {
    const quote = await givenBilling.issuedQuote(owner.ctx);
    const [token = ""] = await mailedQuote(owner, quote.id);
    expect(wordsOf(await get(`/d/${token}`))).toContain("Accepter le devis");
    const before = Date.now();
    const names = Array.from({ length: 20 }, (_, index) => `Signataire ${index}`);
    const answers = await Promise.all(names.map((name) => post("accept", { token, name, note: "Bon pour\naccord" })));
    const [accepted, ...others] = answers.filter(({ status }) => status === 200);
    expect(others).toEqual([]);
    for (const answer of answers.filter((one) => one !== accepted)) expectRefusal(answer, 409, "quote.not_open");

    const { answered_by: by } = (accepted?.body.data ?? {}) as { answered_by?: string };
    const after = await getQuote(owner.ctx, { quoteId: quote.id });
    expect(after).toMatchObject({ status: "accepted", answeredBy: by, answerNote: "Bon pour\naccord" });
    expect(after.answeredAt?.getTime()).toBeGreaterThanOrEqual(before - 1_000);
    expect(await newsOf(quote.id, "quote.accepted")).toEqual([
      { type: "quote.accepted", actor_kind: "system", actor_name: by },
    ]);
    const words = wordsOf(await get(`/d/${token}`));
    expect(words).toContain(`Accepté par ${by}`);
    expect(words).not.toContain("Accepter le devis");
  });

  test("may be a no, with the reason", async () => {
    const quote = await givenBilling.issuedQuote(owner.ctx);
    const [token = ""] = await mailedQuote(owner, quote.id);
    expect((await post("decline", { token, name: "Marc", note: "Trop tard" })).status).toBe(200);
    expect(await getQuote(owner.ctx, { quoteId: quote.id })).toMatchObject({
      status: "rejected",
      answerNote: "Trop tard",
    });
    expectRefusal(await post("accept", { token, name: "Marc" }), 409, "quote.not_open");
  });

  test("needs a name", async () => {
    const quote = await givenBilling.issuedQuote(owner.ctx);
    const [token = ""] = await mailedQuote(owner, quote.id);
    const nameless = await post("accept", { token, name: "  " });
    expectRefusal(nameless, 422, "input.invalid");
    expect(Object.keys(nameless.body.errors ?? {})).toEqual(["name"]);
    expect((await getQuote(owner.ctx, { quoteId: quote.id })).status).toBe("sent");
  });

  test("is too late after its last day: the page says so and has no buttons", async () => {
    const business = await givenBilling.business();
    const yesterday = addDays(todayIn("Europe/Paris", new Date()), -1);
    const dates = { issueDate: addDays(yesterday, -9), validUntil: yesterday };
    const quote = await givenBilling.issuedQuote(business.ctx, dates);
    const [token = ""] = await mailedQuote(business, quote.id);
    const words = wordsOf(await get(`/d/${token}`));
    expect(words).toContain("n’est plus valable");
    expect(words).not.toContain("Accepter le devis");
    expectRefusal(await post("accept", { token, name: "Marc" }), 409, "quote.expired");
  });

  test("is nothing an invoice knows", async () => {
    const { invoice } = await anInvoice();
    const [token = ""] = await mailedInvoice(owner, invoice.id);
    expectRefusal(await post("accept", { token, name: "Marc" }), 404, "link.not_found");
    expect(wordsOf(await get(`/d/${token}`))).not.toContain("Accepter");
  });
});

test("one address cannot try link after link", async () => {
  const headers = { "x-forwarded-for": "198.51.100.77" };
  const attempt = () => get(`/d/${"0".repeat(64)}/pdf`, headers);
  const answers: Answer[] = [];
  // The window slides, so how many pass depends on when it began.
  while (answers.length < 400 && !answers.some(({ status }) => status === 429)) {
    answers.push(...(await Promise.all(Array.from({ length: 40 }, attempt))));
  }
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404, 429]));
  expect(answers.filter(({ status }) => status === 404).length).toBeGreaterThanOrEqual(120);
  const refused = answers.find(({ status }) => status === 429);
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
});
