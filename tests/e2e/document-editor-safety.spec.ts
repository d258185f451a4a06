import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import {
  atBusiness,
  billing,
  cell,
  countInvoices,
  descriptions,
  expectSaved,
  openNew,
  storedInvoice,
} from "../support/document-editor";
import { openPage } from "../support/open-page";

/** Server actions are the posts to the page itself. */
const isAction = (method: string, headers: Record<string, string>) => method === "POST" && "next-action" in headers;

async function breakSaving(page: Page, how: "offline" | 500) {
  await page.route("**/invoices/**", async (route) => {
    const request = route.request();
    if (!isAction(request.method(), request.headers())) return route.continue();
    return how === "offline" ? route.abort("internetdisconnected") : route.fulfill({ status: 500, body: "" });
  });
}

test("two tabs on one draft: the second is told, overwrites nothing, and both texts live on", async ({
  page,
  context,
  given,
}) => {
  const { owner, client } = await atBusiness(page, given);
  const draft = await (await billing()).invoiceDraft(owner.ctx, { clientId: client.id, title: "Un" });
  const path = `/invoices/${draft.id}/edit`;
  const other = await context.newPage();
  await openPage(page, path);
  await openPage(other, path);
  await page.getByLabel("Objet").fill("De la première");
  await expect.poll(async () => (await storedInvoice(owner, draft.id)).title).toBe("De la première");

  await other.getByLabel("Objet").fill("De la seconde");
  const conflict = other.getByRole("alert").filter({ hasText: "Ce brouillon a été modifié ailleurs" });
  await expect(conflict).toBeFocused();
  await expect(other.getByLabel("Objet"), "what was typed is kept").toHaveValue("De la seconde");
  expect((await storedInvoice(owner, draft.id)).title).toBe("De la première");

  await conflict.getByRole("button", { name: "Enregistrer ma saisie à part" }).click();
  await expect(conflict).toHaveCount(0);
  await expect(other).not.toHaveURL(new RegExp(draft.id));
  const copy = await expectSaved(other);
  expect((await storedInvoice(owner, copy)).title).toBe("De la seconde");
  expect((await storedInvoice(owner, draft.id)).title).toBe("De la première");

  const third = await context.newPage();
  await openPage(third, path);
  await page.getByLabel("Objet").fill("Encore la première");
  await expect.poll(async () => (await storedInvoice(owner, draft.id)).title).toBe("Encore la première");
  await third.getByLabel("Objet").fill("De la troisième");
  await third.getByRole("button", { name: "Reprendre la version enregistrée" }).click();
  await expect(third.getByLabel("Objet")).toHaveValue("Encore la première");
  await third.getByLabel("Objet").fill("De la troisième, sur la première");
  await expect.poll(async () => (await storedInvoice(owner, draft.id)).title).toBe("De la troisième, sur la première");
});

for (const how of ["offline", 500] as const) {
  test(`a save that fails (${how}) keeps the text and is tried again`, async ({ page, given }) => {
    const { owner, client } = await atBusiness(page, given);
    const draft = await (await billing()).invoiceDraft(owner.ctx, { clientId: client.id });
    await openPage(page, `/invoices/${draft.id}/edit`);
    await breakSaving(page, how);
    await page.getByLabel("Objet").fill("À ne pas perdre");
    await page.getByLabel("Objet").blur();
    const retry = page.getByRole("button", { name: "Non enregistré – Réessayer" });
    await expect(retry).toBeVisible();
    await expect(page.getByLabel("Objet")).toHaveValue("À ne pas perdre");
    await page.unroute("**/invoices/**");
    await retry.click();
    await expect(page.getByText(/^Enregistré \d\d:\d\d$/)).toBeVisible();
    expect((await storedInvoice(owner, draft.id)).title).toBe("À ne pas perdre");
  });
}

test("an answer of the first save that is lost makes no second draft", async ({ page, given }) => {
  const { owner, client } = await atBusiness(page, given);
  await openNew(page, "invoices", client.id);
  let lost = 0;
  await page.route("**/invoices/**", async (route) => {
    const request = route.request();
    if (lost > 0 || !isAction(request.method(), request.headers())) return route.continue();
    lost += 1;
    // It arrives; nobody hears of it.
    await route.fetch();
    return route.abort("connectionreset");
  });
  await cell(page, "Désignation", 1).fill("Conseil");
  await page.keyboard.press("ControlOrMeta+s");
  const retry = page.getByRole("button", { name: "Non enregistré – Réessayer" });
  await expect(retry).toBeVisible();
  expect(await countInvoices(owner)).toBe(1);
  await page.getByLabel("Objet").fill("Tapé depuis");
  await page.keyboard.press("ControlOrMeta+s");
  const id = await expectSaved(page);
  await expect.poll(async () => (await storedInvoice(owner, id)).title).toBe("Tapé depuis");
  expect((await storedInvoice(owner, id)).lineItems).toMatchObject([{ description: "Conseil" }]);
  expect([lost, await countInvoices(owner)]).toEqual([1, 1]);
});

test("what cannot be saved is said, keeps its text, and does not hold back the rest", async ({ page, given }) => {
  const { owner, client } = await atBusiness(page, given);
  await openNew(page, "invoices", client.id);
  await cell(page, "Désignation", 1).fill("Conseil");
  await cell(page, "Prix unitaire HT", 1).fill("100");
  const id = await expectSaved(page);
  await cell(page, "Quantité", 1).fill("deux");
  await page.getByLabel("Objet").fill("Site");
  await expect.poll(async () => (await storedInvoice(owner, id)).title).toBe("Site");
  expect((await storedInvoice(owner, id)).lineItems).toMatchObject([{ quantity: "1", unitPrice: "100" }]);
  const quantity = cell(page, "Quantité", 1);
  await expect(quantity).toHaveValue("deux");
  await expect(quantity).toHaveAttribute("aria-invalid", "true");
  await expect(quantity).toHaveAccessibleDescription(/Un nombre est attendu/);

  await page.getByRole("button", { name: /Un champ à corriger/ }).click();
  const summary = page.getByRole("alert").filter({ has: page.getByRole("link") });
  await expect(summary).toBeFocused();
  await summary.getByRole("link", { name: /Quantité, ligne 1/ }).click();
  await expect(quantity).toBeFocused();
  await quantity.fill("2");
  await expect.poll(async () => (await storedInvoice(owner, id)).totalExclVat).toBe("200.00");

  await page.getByLabel("Date d’émission").fill("2026-03-10");
  await page.getByLabel("Échéance").fill("2026-03-01");
  await expect(page.getByLabel("Échéance")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Échéance").fill("2026-03-20");
  await expect.poll(async () => (await storedInvoice(owner, id)).dueDate).toBe("2026-03-20");
});

test("leaving asks while something is nowhere else, and the next visit offers it again", async ({ page, given }) => {
  const { owner, client } = await atBusiness(page, given);
  await openNew(page, "invoices");
  await cell(page, "Désignation", 1).fill("Sans client");
  await page.getByRole("link", { name: "Retour aux factures" }).click();
  const question = page.getByRole("alertdialog", { name: "Quitter sans enregistrer ?" });
  await question.getByRole("button", { name: "Quitter" }).click();
  await expect(page).toHaveURL(/\/invoices$/);
  expect(await countInvoices(owner)).toBe(0);

  await openNew(page, "invoices");
  await page.getByRole("button", { name: "Reprendre cette saisie" }).click();
  expect(await descriptions(page)).toEqual(["Sans client"]);
  await page.getByRole("button", { name: "Client", exact: true }).click();
  await page.getByRole("option", { name: /Chantier Kervran/ }).click();
  const id = await expectSaved(page);
  expect((await storedInvoice(owner, id)).client.id).toBe(client.id);
  await page.getByRole("link", { name: "Retour aux factures" }).click();
  await expect(page, "nothing is asked when all is saved").toHaveURL(/\/invoices$/);
  await openNew(page, "invoices");
  await expect(page.getByRole("button", { name: "Reprendre cette saisie" })).toHaveCount(0);
});

test("typing on is saved on the way out, and one draft comes of it however often it is asked for", async ({
  page,
  given,
}) => {
  const { owner, client } = await atBusiness(page, given);
  await openNew(page, "invoices", client.id);
  await cell(page, "Désignation", 1).fill("Conseil");
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("ControlOrMeta+s");
  const id = await expectSaved(page);
  expect(await countInvoices(owner)).toBe(1);
  await page.getByLabel("Objet").fill("Au dernier moment");
  await page.getByRole("link", { name: "Retour aux factures" }).click();
  await expect(page).toHaveURL(/\/invoices$/);
  expect((await storedInvoice(owner, id)).title).toBe("Au dernier moment");
});

test("a session that ends meanwhile loses nothing", async ({ page, context, given }) => {
  const { owner, client } = await atBusiness(page, given);
  const draft = await (await billing()).invoiceDraft(owner.ctx, { clientId: client.id });
  await openPage(page, `/invoices/${draft.id}/edit`);
  // The preview asks for its PDF while it may.
  await expect(page.getByText("à jour", { exact: true })).toBeVisible();
  const cookies = await context.cookies();
  await context.clearCookies();
  await page.getByLabel("Objet").fill("Toujours là");
  await page.getByLabel("Objet").blur();
  await expect(page.getByText(/Votre session a expiré/)).toBeVisible();
  await context.addCookies(cookies);
  await page.getByRole("button", { name: "Réessayer", exact: true }).click();
  await expect.poll(async () => (await storedInvoice(owner, draft.id)).title).toBe("Toujours là");
});
