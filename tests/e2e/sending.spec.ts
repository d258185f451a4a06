import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import type { GivenPerson } from "../support/given";
import { attachmentsOf } from "../support/mail-attachments";
import { hydrated, openPage } from "../support/open-page";
import { readZip } from "../support/read-zip";
import { signInAs } from "../support/sign-in-as";
import { startSmtpSink } from "../support/smtp-sink";
import { accessibilityFindings } from "./support/accessibility-findings";

/** What stands on the database is loaded once the run is configured. */
const domain = async () => {
  const [billing, links, crm, senders, quotes, email, payments] = await Promise.all([
    import("../support/given-billing"),
    import("../support/given-links"),
    import("../support/given-crm"),
    import("@/lib/identity/senders/change-mail-sender"),
    import("@/lib/billing/quotes/get-quote"),
    import("@/lib/identity/workspaces/update-legal-identity"),
    import("@/lib/billing/payments/record-payment"),
  ]);
  return { ...billing, ...links, ...crm, ...senders, ...quotes, ...email, ...payments };
};

type Judge = Parameters<typeof startSmtpSink>[0];

/** A business that mails through a server of its own. */
async function withServer(owner: GivenPerson, judge?: Judge) {
  const { registered, changeMailSender } = await domain();
  await registered(owner);
  const sink = await startSmtpSink(judge);
  const { hostname, port } = new URL(sink.url);
  const server = { host: hostname, port: Number(port), user: null, fromAddress: "no-reply@server.example" };
  await changeMailSender(owner.ctx, server);
  return sink;
}

/** As a person reads it, whatever space stands in it. */
const plain = (text: string) => text.replaceAll(/\s+/g, " ");
const sha256 = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");
const card = (page: Page, name: string) =>
  page.locator("main section").filter({ has: page.getByRole("heading", { name }) });

async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
}

/** Waits until the browser has told that somebody looks at the document. */
async function look(page: Page, token: string): Promise<void> {
  const told = page.waitForResponse((response) => response.url().endsWith("/api/shared/view"));
  await page.goto(`/d/${token}`);
  expect((await told).status()).toBeLessThan(300);
  await hydrated(page);
}

test("an invoice is mailed to a chosen contact, with its PDF, and the log says so", async ({ page, given }) => {
  const { givenBilling, givenContact } = await domain();
  const owner = await given.workspace({ name: "Zoé Lambert" });
  const sink = await withServer(owner);
  const client = await givenBilling.client(owner.ctx);
  await givenContact(owner, client, { firstName: "Léa", lastName: "Martin", email: "lea@kervran.example" });
  const invoice = await givenBilling.issuedInvoice(owner.ctx, { clientId: client.id, title: "Refonte du site" });
  await signInAs(page, owner.session);
  await openPage(page, `/invoices/${invoice.id}`);
  await page.getByRole("button", { name: "Envoyer par e-mail" }).click();
  const dialog = page.getByRole("dialog", { name: "Envoyer la facture" });
  await expect(dialog.getByLabel("Objet")).toHaveValue(`Facture ${invoice.number} – Refonte du site`);
  await expect(dialog.getByLabel("Message")).toHaveValue(/Veuillez trouver ci-joint la facture/);
  await expectAccessible(page);

  // The client's own address instead of the primary contact's.
  await dialog.getByRole("checkbox", { name: /Léa Martin/ }).uncheck();
  await dialog.getByRole("checkbox", { name: /Chantier Kervran/ }).check();
  await dialog.getByRole("checkbox", { name: /Léa Martin/ }).check();
  await dialog.getByLabel("Message").fill("Bonjour {{ contact_first_name }},\n\nVoici la facture du site.");
  await dialog.getByText(/^Aperçu pour/).click();
  await expect(dialog.getByText("Bonjour Léa,")).toBeVisible();
  await dialog.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(dialog).toBeHidden();

  const log = card(page, "Envois");
  await expect(log.getByText("Envoyé", { exact: true })).toHaveCount(2);
  await expect(log.getByRole("link", { name: "Léa Martin (lea@kervran.example)" })).toBeVisible();
  const mail = sink.received.find(({ to }) => to.includes("lea@kervran.example"));
  expect(mail?.raw).toContain("Bonjour L=C3=A9a,");
  const [file, ...others] = attachmentsOf(mail?.raw ?? "");
  expect(others).toEqual([]);
  expect(file).toMatchObject({ name: `${invoice.number}.pdf`, mediaType: "application/pdf" });
  const own = await page.request.get(`/api/v1/invoices/${invoice.id}/pdf`);
  expect(own.headers()["etag"]).toBe(`"${sha256(file?.content ?? Buffer.of())}"`);

  await log.getByRole("link", { name: "Léa Martin (lea@kervran.example)" }).click();
  await expect(page).toHaveURL(/\/settings\/mailbox\//);
  await expect(page.getByText(`${invoice.number}.pdf`)).toBeVisible();
  await sink.stop();
});

test("a mail that fails says why, and is sent again once the server takes it", async ({ page, given }) => {
  const { givenBilling } = await domain();
  const owner = await given.workspace();
  let refused = true;
  const sink = await withServer(owner, () => (refused ? { code: 550, message: "No such mailbox here" } : undefined));
  const quote = await givenBilling.issuedQuote(owner.ctx);
  await signInAs(page, owner.session);
  await openPage(page, `/quotes/${quote.id}`);
  await page.getByRole("button", { name: "Envoyer par e-mail" }).click();
  const dialog = page.getByRole("dialog", { name: "Envoyer le devis" });
  await dialog.getByRole("button", { name: "Envoyer", exact: true }).click();
  const log = card(page, "Envois");
  await expect(log.getByText("Échoué", { exact: true })).toBeVisible();
  await expect(log.getByText(/No such mailbox here/)).toBeVisible();
  expect(sink.received).toEqual([]);

  refused = false;
  await log.getByRole("button", { name: "Renvoyer à compta@kervran.example" }).click();
  await expect(log.getByText("Envoyé", { exact: true })).toBeVisible();
  // What was tried again is not offered a second time.
  await expect(log.getByRole("button", { name: /Renvoyer/ })).toHaveCount(0);
  expect(sink.received.map(({ to }) => to)).toEqual([["compta@kervran.example"]]);
  await sink.stop();
});

test("a client reads and downloads an invoice without an account, which marks it as viewed", async ({
  page,
  browser,
  given,
}) => {
  const { givenBilling, registered, mailedInvoice } = await domain();
  const owner = await registered(await given.workspace());
  const invoice = await givenBilling.issuedInvoice(owner.ctx);
  const [token = ""] = await mailedInvoice(owner, invoice.id);
  await look(page, token);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("region", { name: "L’essentiel" })).toContainText("Reste à payer");
  await expectAccessible(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Télécharger le PDF" }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe(`${invoice.number}.pdf`);
  const headers = { authorization: `Bearer ${owner.token}` };
  const own = await page.request.get(`/api/v1/invoices/${invoice.id}/pdf`, { headers });
  expect(sha256(readFileSync(await file.path()))).toBe(sha256(await own.body()));

  const inside = await browser.newPage();
  await signInAs(inside, owner.session);
  await openPage(inside, `/invoices/${invoice.id}`);
  await expect(inside.getByText("Vue", { exact: true }).first()).toBeVisible();
  await expect(card(inside, "Envois")).toContainText("ouvert");
  await inside.close();
});

test("a client who paid in part is told what is left to pay, and no longer how to once it is paid", async ({
  page,
  given,
}) => {
  const { givenBilling, registered, mailedInvoice, recordPayment, line } = await domain();
  const owner = await registered(await given.workspace());
  const invoice = await givenBilling.issuedInvoice(owner.ctx, { lineItems: [line({ unitPrice: "1000" })] });
  const pay = (amount: string) => recordPayment(owner.ctx, { invoiceId: invoice.id, amount, method: "transfer" });
  await pay("700.50");
  const [token = ""] = await mailedInvoice(owner, invoice.id);
  await look(page, token);
  const transfer = page.getByRole("region", { name: /^Règlement par virement/ });
  const told = async () => plain((await transfer.textContent()) ?? "");
  expect(await told()).toContain("Montant499,50 €sur 1 200,00 €");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await transfer.getByRole("button", { name: "Copier : Montant" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("499,50€");

  await pay("499.50");
  await page.reload();
  await expect(page.getByRole("region", { name: "L’essentiel" })).toContainText("Réglée");
  await expect(transfer).toHaveCount(0);
});

test("a client accepts a quote by name, and another declines one, saying why", async ({ page, given }) => {
  const { givenBilling, registered, mailedQuote, getQuote } = await domain();
  const owner = await registered(await given.workspace());
  const [wanted, unwanted] = [await givenBilling.issuedQuote(owner.ctx), await givenBilling.issuedQuote(owner.ctx)];
  const [token = ""] = await mailedQuote(owner, wanted.id);
  await look(page, token);
  await page.getByRole("button", { name: "Accepter le devis" }).click();
  // Nobody answers without a name.
  await page.getByRole("button", { name: "Confirmer l’acceptation" }).click();
  await expect(page.getByLabel("Votre nom")).toHaveAttribute("aria-invalid", "true");
  expect((await getQuote(owner.ctx, { quoteId: wanted.id })).status).toBe("sent");
  await expectAccessible(page);
  await page.getByLabel("Votre nom").fill("Léa Martin");
  await page.getByRole("button", { name: "Confirmer l’acceptation" }).click();
  await expect(page.getByText(/^Accepté par Léa Martin le/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Accepter le devis" })).toHaveCount(0);
  expect(await getQuote(owner.ctx, { quoteId: wanted.id })).toMatchObject({
    status: "accepted",
    answeredBy: "Léa Martin",
  });

  const [other = ""] = await mailedQuote(owner, unwanted.id);
  await look(page, other);
  await page.getByRole("button", { name: "Refuser" }).click();
  await page.getByLabel("Votre nom").fill("Léa Martin");
  await page.getByLabel(/^La raison/).fill("Trop cher pour cette année.");
  await page.getByRole("button", { name: "Confirmer le refus" }).click();
  await expect(page.getByText(/^Refusé par Léa Martin le/)).toBeVisible();
  expect(await getQuote(owner.ctx, { quoteId: unwanted.id })).toMatchObject({
    status: "rejected",
    answerNote: "Trop cher pour cette année.",
  });
});

test("a quote that expired says so and cannot be answered", async ({ page, given }) => {
  const { givenBilling, registered, mailedQuote } = await domain();
  const owner = await registered(await given.workspace());
  const past = { ...owner, ctx: { ...owner.ctx, now: () => new Date(Date.now() - 60 * 24 * 3_600_000) } };
  const quote = await givenBilling.issuedQuote(past.ctx);
  const [token = ""] = await mailedQuote(owner, quote.id);
  await look(page, token);
  await expect(page.getByText(/Ce devis n’est plus valable/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Accepter le devis" })).toHaveCount(0);
  await expectAccessible(page);
});

test("a link that is revoked leads to a page that tells nothing", async ({ page, browser, given }) => {
  const { givenBilling, registered, mailedInvoice } = await domain();
  const owner = await registered(await given.workspace());
  const invoice = await givenBilling.issuedInvoice(owner.ctx);
  const [token = ""] = await mailedInvoice(owner, invoice.id);
  const client = await browser.newPage();
  await look(client, token);
  await signInAs(page, owner.session);
  await openPage(page, `/invoices/${invoice.id}`);
  const links = card(page, "Liens sans compte");
  await expect(links.getByText(/ouvert/)).toBeVisible();
  await links.getByRole("button", { name: /compta@kervran\.example/ }).click();
  const question = page.getByRole("alertdialog", { name: /Révoquer ce lien/ });
  await expectAccessible(page);
  await question.getByRole("button", { name: "Révoquer" }).click();
  await expect(links.getByText("Révoqué", { exact: true })).toBeVisible();
  await expect(links.getByRole("button", { name: /Révoquer/ })).toHaveCount(0);

  const answer = await client.reload();
  expect(answer?.status()).toBe(404);
  await expect(client.getByRole("heading", { name: "Ce lien ne mène nulle part" })).toBeVisible();
  expect(await client.content()).not.toContain(invoice.number ?? "");
  expect((await client.request.get(`/d/${token}/pdf`)).status()).toBe(404);
  await expectAccessible(client);

  // One that is made by hand is told once.
  await links.getByRole("button", { name: "Créer un lien" }).click();
  const made = page.getByRole("dialog", { name: "Lien pour le client" });
  const url = (await made.getByText(/\/d\/[0-9a-f]{64}$/).textContent()) ?? "";
  await client.goto(url);
  await expect(client.getByRole("region", { name: "L’essentiel" })).toBeVisible();
  await client.close();
});

test("an English document speaks English to its reader, whatever the browser asks for", async ({ page, given }) => {
  const { givenBilling, registered, mailedQuote } = await domain();
  const owner = await registered(await given.workspace());
  const client = await givenBilling.client(owner.ctx, { locale: "en" });
  const quote = await givenBilling.issuedQuote(owner.ctx, { clientId: client.id });
  const [token = ""] = await mailedQuote(owner, quote.id);
  await look(page, token);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "Accept the quote" }).click();
  await page.getByLabel("Your name").fill("Ann Smith");
  await page.getByRole("button", { name: "Confirm acceptance" }).click();
  await expect(page.getByText(/^Accepted by Ann Smith on/)).toBeVisible();
  await expectAccessible(page);
});

test("selected invoices are mailed together, and those that cannot be are named first", async ({ page, given }) => {
  const { givenBilling } = await domain();
  const owner = await given.workspace();
  const sink = await withServer(owner);
  const silent = await givenBilling.client(owner.ctx, { name: "Muette SARL", email: null });
  const reached = await givenBilling.issuedInvoice(owner.ctx);
  const unreached = await givenBilling.issuedInvoice(owner.ctx, { clientId: silent.id });
  await givenBilling.invoiceDraft(owner.ctx);
  await signInAs(page, owner.session);
  await openPage(page, "/invoices");
  await page.getByRole("checkbox", { name: "Tout sélectionner sur la page" }).check();
  await page.getByRole("toolbar").getByRole("button", { name: "Envoyer" }).click();
  const dialog = page.getByRole("dialog", { name: "Envoyer les factures par e-mail" });
  await expect(dialog.getByText("Une facture sera envoyée.")).toBeVisible();
  await expect(dialog.getByText("2 documents restent de côté")).toBeVisible();
  const refused = dialog.getByRole("listitem");
  await expect(refused.filter({ hasText: unreached.number ?? "" })).toContainText(/Muette SARL.*Aucune adresse e-mail/);
  await expect(refused.filter({ hasText: "Brouillon" })).toContainText("Cette facture n’est pas encore émise");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Envoyer", exact: true }).click();
  const progress = page.getByRole("region", { name: "Envoi d’un e-mail" });
  await expect(progress).toContainText("un envoyé");
  await expect(page).toHaveURL(/job=/);
  expect(sink.received.map(({ to }) => to)).toEqual([["compta@kervran.example"]]);
  expect(attachmentsOf(sink.received[0]?.raw ?? "").map(({ name }) => name)).toEqual([`${reached.number}.pdf`]);
  await sink.stop();
});

test("the PDFs of selected quotes come as one archive, without the drafts", async ({ page, given }) => {
  const { givenBilling, registered } = await domain();
  const owner = await registered(await given.workspace({ locale: "en" }));
  const issued = [await givenBilling.issuedQuote(owner.ctx), await givenBilling.issuedQuote(owner.ctx)];
  await givenBilling.quoteDraft(owner.ctx);
  await signInAs(page, owner.session);
  await openPage(page, "/quotes");
  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  await page.getByRole("toolbar").getByRole("button", { name: "Download PDFs" }).click();
  const question = page.getByRole("alertdialog", { name: "Download 2 PDFs?" });
  await expect(question).toContainText("One draft has no PDF yet");
  await expectAccessible(page);
  const downloading = page.waitForEvent("download");
  await question.getByRole("button", { name: "Download" }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe("Quotes.zip");
  const held = readZip(readFileSync(await file.path()));
  expect(held.map(({ name }) => name)).toEqual(issued.map(({ number }) => `${number}.pdf`));
  expect(plain(held[0]?.content.toString("latin1") ?? "").slice(0, 5)).toBe("%PDF-");
});
