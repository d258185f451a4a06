import { expect, test } from "../support/browser";
import {
  atBusiness,
  cell,
  column,
  countInvoices,
  descriptions,
  expectSaved,
  openNew,
  storedInvoice,
  totals,
} from "../support/document-editor";
import { openPage } from "../support/open-page";

test("an invoice is written by keys alone, saved while it is typed, and adds up as the server does", async ({
  page,
  given,
}) => {
  const { owner, client } = await atBusiness(page, given);
  await openNew(page, "invoices", client.id);
  expect(await countInvoices(owner), "looking makes no draft").toBe(0);

  await cell(page, "Désignation", 1).focus();
  await page.keyboard.type("Cadrage");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("Deux journées sur place");
  await page.keyboard.press("Tab");
  await page.keyboard.type("3,5");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { name: "jour", exact: true })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("1 480,00");
  await page.keyboard.press("Tab");
  await page.keyboard.type("5");
  await page.keyboard.press("Shift+Tab");

  // Enter goes down the column, and past the last row adds one.
  await page.keyboard.press("Enter");
  await expect(cell(page, "Prix unitaire HT", 2)).toBeFocused();
  await page.keyboard.type("14.90");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("12");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("Livres");
  await cell(page, "TVA", 2).focus();
  await page.keyboard.type("5,5");
  await page.keyboard.press("Tab");
  expect(await column(page, "vat")).toEqual(["20 %", "5,5 %"]);
  expect(await column(page, "unitPrice"), "figures are rewritten as they are read").toEqual(["1 480,00", "14,90"]);
  expect(await column(page, "unit")).toEqual(["jour", ""]);

  const id = await expectSaved(page);
  await expect.poll(async () => (await storedInvoice(owner, id)).totalInclVat).toBe("6093.83");
  expect(await totals(page)).toEqual({
    "Total HT": "5 099,80",
    "TVA 20 %": "984,20",
    "TVA 5,5 %": "9,83",
    "Total TTC": "6 093,83",
    "Net à payer": "6 093,83 €",
  });
  await expect(page.locator(".editor-totals [aria-live=polite]")).toContainText("Net à payer 6");

  await cell(page, "Quantité", 2).focus();
  await page.keyboard.press("Alt+ArrowUp");
  expect(await descriptions(page)).toEqual(["Livres", "Cadrage\nDeux journées sur place"]);
  await expect(cell(page, "Quantité", 1), "the focus moves with the row").toBeFocused();
  await expect(page.getByText("Ligne en position 1 sur 2")).toBeAttached();
  await page.keyboard.press("ControlOrMeta+d");
  expect(await column(page, "quantity")).toEqual(["12", "12", "3,5"]);
  await expect(cell(page, "Désignation", 2)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+Shift+Backspace");
  expect(await column(page, "quantity")).toEqual(["12", "3,5"]);
  await expect(page.getByText("« Livres » supprimé", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: /^Annuler/ }).click();
  expect(await column(page, "quantity")).toEqual(["12", "12", "3,5"]);

  await page.keyboard.press("ControlOrMeta+s");
  await expectSaved(page);
  expect((await storedInvoice(owner, id)).lineItems).toHaveLength(3);
  await page.reload();
  await expect.poll(() => descriptions(page)).toEqual(["Livres", "Livres", "Cadrage\nDeux journées sur place"]);
  expect(await column(page, "discount")).toEqual(["", "", "5"]);
  expect(await countInvoices(owner)).toBe(1);
});

test("the same in English, with sections, text and reasons for no VAT", async ({ page, given }) => {
  const { owner, client } = await atBusiness(page, given, "en");
  await openNew(page, "invoices", client.id);
  await cell(page, "Description", 1).focus();
  await page.keyboard.type("Consulting abroad");
  await cell(page, "Unit price excl. VAT", 1).fill("1,234.56");
  await cell(page, "Quantity", 1).fill("2.5");
  await cell(page, "VAT", 1).focus();
  await page.keyboard.type("rev");
  await expect(page.getByRole("option", { name: "Reverse charge" })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Section", exact: true }).click();
  await page.keyboard.type("Abroad");
  await page.keyboard.press("Alt+ArrowUp");
  await page.getByRole("button", { name: "Text", exact: true }).click();
  await page.keyboard.type("Travel is included.");
  expect(await descriptions(page)).toEqual(["Abroad", "Consulting abroad", "Travel is included."]);
  const id = await expectSaved(page);
  await expect.poll(async () => (await storedInvoice(owner, id)).lineItems.length).toBe(3);
  expect((await storedInvoice(owner, id)).lineItems).toMatchObject([
    { type: "section", description: "Abroad" },
    { type: "item", quantity: "2.5", unitPrice: "1234.56", vatCategory: "AE", vatRate: "0", netAmount: "3086.40" },
    { type: "text", description: "Travel is included." },
  ]);
  expect(await totals(page)).toMatchObject({ "Reverse charge": "0.00", "Amount due": "€3,086.40" });
  await expect(page.getByRole("group", { name: "Section 1" })).toContainText("3,086.40");
});

test("what was charged before is suggested with its price, and taken by keys", async ({ page, given }) => {
  const { owner, client } = await atBusiness(page, given);
  const { givenBilling, line } = await import("../support/given-billing");
  const lineItems = [line({ description: "Développement du site", unitPrice: "480", unit: "jour", vatRate: "10" })];
  await givenBilling.invoiceDraft(owner.ctx, { clientId: client.id, lineItems });
  await openNew(page, "quotes", client.id);
  await cell(page, "Désignation", 1).focus();
  await page.keyboard.type("site dev");
  await expect(page.getByRole("option", { name: /Développement du site.*480,00\s€/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  expect(await descriptions(page)).toEqual(["Développement du site"]);
  expect([await column(page, "unitPrice"), await column(page, "unit"), await column(page, "vat")]).toEqual([
    ["480,00"],
    ["jour"],
    ["10 %"],
  ]);
  await expect(cell(page, "Désignation", 1), "and the work goes on where it was").toBeFocused();
  await expectSaved(page);
});

test("whom it is for is found by typing, or made over the page and chosen", async ({ page, given }) => {
  const { owner, client } = await atBusiness(page, given);
  await openNew(page, "invoices");
  await cell(page, "Désignation", 1).fill("Conseil");
  await page.getByRole("button", { name: "Client", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("kervran");
  await expect(page.getByRole("option", { name: /Chantier Kervran/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("12 rue des Lices, 56000 Vannes")).toBeVisible();
  const id = await expectSaved(page);
  expect((await storedInvoice(owner, id)).client.id).toBe(client.id);

  await page.getByRole("button", { name: "Client", exact: true }).click();
  await page.keyboard.type("Maison Verlaine");
  await page.getByRole("option", { name: "Créer « Maison Verlaine »" }).click();
  const dialog = page.getByRole("dialog", { name: "Nouveau client" });
  await expect(dialog.getByLabel("Nom", { exact: true })).toHaveValue("Maison Verlaine");
  await dialog.getByRole("button", { name: "Créer le client" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Client", exact: true })).toHaveText("Maison Verlaine");
  await expect.poll(async () => (await storedInvoice(owner, id)).client.name).toBe("Maison Verlaine");
  expect(await descriptions(page), "what was typed is still there").toEqual(["Conseil"]);
});

test("what is missing is named with the way to mend it; then it is issued, once", async ({ page, given }) => {
  const { owner, client } = await atBusiness(page, given);
  const { updateClient } = await import("@/lib/crm/clients/update-client");
  await updateClient(owner.ctx, { clientId: client.id, city: "" });
  await openNew(page, "invoices", client.id);
  await cell(page, "Désignation", 1).fill("Conseil");
  await cell(page, "Prix unitaire HT", 1).fill("500");
  const id = await expectSaved(page);
  const list = page.locator("[data-checklist]:visible");
  const mend = list.getByRole("link", { name: "Compléter : La ville du client" });
  await expect(mend).toHaveAttribute("href", `/clients/${client.id}/edit`);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(mend, "issuing leads there").toBeFocused();

  await updateClient(owner.ctx, { clientId: client.id, city: "Vannes" });
  await page.keyboard.press("ControlOrMeta+Enter");
  const dialog = page.getByRole("dialog", { name: "Émettre cette facture ?" });
  await expect(dialog).toContainText("600,00");
  await dialog.getByRole("button", { name: "Émettre sans envoyer" }).dblclick();
  await expect(page).toHaveURL(new RegExp(`/invoices/${id}$`));
  const { number, status } = await storedInvoice(owner, id);
  expect([number, status]).toEqual(["FAC-2026-0001".replace("2026", String(new Date().getFullYear())), "sent"]);
  await openPage(page, `/invoices/${id}/edit`);
  await expect(page, "what is issued has no editor").toHaveURL(new RegExp(`/invoices/${id}$`));
});

test("a credit note is written over its invoice’s lines", async ({ page, given }) => {
  const { owner, client } = await atBusiness(page, given);
  const { givenBilling } = await import("../support/given-billing");
  const { createCreditNote } = await import("@/lib/billing/credit-notes/create-credit-note");
  const invoice = await givenBilling.issuedInvoice(owner.ctx, { clientId: client.id });
  const note = await createCreditNote(owner.ctx, { invoiceId: invoice.id });
  await openPage(page, `/credit-notes/${note.id}/edit`);
  await expect(page.getByRole("link", { name: invoice.number ?? "" })).toBeVisible();
  expect(await totals(page)).toMatchObject({ "Total de l’avoir": "600,00 €" });
  await page.getByRole("textbox", { name: "Motif de l’avoir" }).fill("Prestation réduite");
  await cell(page, "Prix unitaire HT", 1).fill("200");
  await expect.poll(() => totals(page)).toMatchObject({ "Total de l’avoir": "240,00 €" });
  const { getCreditNote } = await import("@/lib/billing/credit-notes/get-credit-note");
  const stored = async () => {
    const { inclVat, reason } = await getCreditNote(owner.ctx, { creditNoteId: note.id });
    return [inclVat, reason];
  };
  await expect.poll(stored).toEqual([24_000n, "Prestation réduite"]);
});

test("a credit note over a line that took something back is changed and issued", async ({ page, given }) => {
  const { owner, client } = await atBusiness(page, given);
  const { givenBilling, line } = await import("../support/given-billing");
  const { createCreditNote } = await import("@/lib/billing/credit-notes/create-credit-note");
  const { getCreditNote } = await import("@/lib/billing/credit-notes/get-credit-note");
  const lineItems = [line(), line({ description: "Atelier retiré", quantity: "-1", unitPrice: "65" })];
  const changes = { clientId: client.id, lineItems, discount: { percent: "3" } };
  const invoice = await givenBilling.issuedInvoice(owner.ctx, changes);
  const lines = [
    { line: 0, quantity: "1" },
    { line: 1, quantity: "-1" },
  ];
  const { id } = await createCreditNote(owner.ctx, { invoiceId: invoice.id, lines, reason: "Retour" });
  await openPage(page, `/credit-notes/${id}/edit`);
  expect(await column(page, "discount")).toEqual(["15,00", "-1,95"]);
  expect(await totals(page)).toMatchObject({ "Total HT": "421,95", "Total de l’avoir": "506,34 €" });
  await cell(page, "Prix unitaire HT", 1).fill("400");
  await expect(cell(page, "Remise", 2)).not.toHaveAttribute("aria-invalid", "true");
  await expect.poll(async () => (await getCreditNote(owner.ctx, { creditNoteId: id })).exclVat).toBe(32_195n);
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Émettre sans envoyer" }).click();
  await expect(page).toHaveURL(new RegExp(`/credit-notes/${id}$`));
  expect((await getCreditNote(owner.ctx, { creditNoteId: id })).status).not.toBe("draft");
});
