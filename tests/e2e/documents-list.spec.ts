import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { bar, openList, rows } from "../support/clients-list";
import { documentHeading } from "../support/document-page";
import type { GivenPerson } from "../support/given";
import { openPage } from "../support/open-page";
import { plain } from "../support/plain";
import { signInAs } from "../support/sign-in-as";

/** A business signed in, with the client `givenBilledClient` makes. */
async function atLists(page: Page, owner: GivenPerson) {
  const { givenBilledClient } = await import("../support/given-billed-client");
  const billed = await givenBilledClient(owner);
  await signInAs(page, owner.session);
  return billed;
}

const tabs = async (page: Page) =>
  (await page.getByRole("navigation", { name: "Vues" }).getByRole("link").allTextContents()).map(plain);
const tab = (page: Page, name: RegExp) => page.getByRole("navigation", { name: "Vues" }).getByRole("link", { name });
const row = (page: Page, text: string) => rows(page).filter({ hasText: text });
const link = (page: Page, number: string) => rows(page).getByRole("link", { name: number, exact: true });

test("tabs of invoices count and add up exactly, each currency apart, and show what they count", async ({
  page,
  given,
}) => {
  const { late, open, dollars } = await atLists(page, await given.workspace());
  await openList(page, "/invoices");
  expect(await tabs(page)).toEqual([
    "Toutes4Total TTC : 1 800,00 € + 1 devise",
    "Brouillons1Total TTC : 2 400,00 €",
    "En attente2Reste à payer : 480,00 € + 1 devise",
    "En retard1Reste à payer : 500,00 €",
    "Payées0",
    "Annulées0",
  ]);
  const currencies = page.getByRole("region", { name: "Montants par devise" });
  expect(plain(await currencies.textContent())).toContain("Total TTC en USD60,00 $US1 facture");
  await tab(page, /^En attente/).click();
  await expect(page).toHaveURL("/invoices?status=sent,viewed,partially_paid");
  await expect(rows(page)).toHaveCount(2);
  await expect(link(page, open)).toBeVisible();
  await expect(link(page, dollars)).toBeVisible();
  await tab(page, /^En retard/).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(row(page, late)).toContainText("10 j de retard");
  await expect(currencies).toHaveCount(0);
  await tab(page, /^Annulées/).click();
  await expect(page.getByRole("heading", { name: "Aucune facture annulée" })).toBeVisible();
  await page.getByRole("link", { name: "Voir toutes les factures" }).click();
  await expect(rows(page)).toHaveCount(4);
});

test("tabs of quotes and credit notes do the same", async ({ page, given }) => {
  const { quote, creditNote, open } = await atLists(page, await given.workspace());
  await openList(page, "/quotes");
  expect(await tabs(page)).toEqual([
    "Tous1Total TTC : 600,00 €",
    "Brouillons0",
    "En attente1Total TTC : 600,00 €",
    "Acceptés0",
    "Refusés0",
    "Expirés0",
  ]);
  await tab(page, /^En attente/).click();
  await expect(link(page, quote)).toBeVisible();
  await tab(page, /^Expirés/).click();
  await expect(page.getByRole("heading", { name: "Aucun devis expiré" })).toBeVisible();

  await openList(page, "/credit-notes");
  expect(await tabs(page)).toEqual([
    "Tous1Total TTC : 120,00 €",
    "Brouillons0",
    "À imputer0",
    "Imputés1Total TTC : 120,00 €",
  ]);
  await expect(row(page, creditNote).getByRole("link", { name: open })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: /^Nouve/ })).toHaveCount(0);
});

test("filters and order narrow a list, survive reload, and go one by one", async ({ page, given }) => {
  const owner = await given.workspace();
  const { late, open, dollars, name } = await atLists(page, owner);
  const { givenBilling } = await import("../support/given-billing");
  const other = await givenBilling.client(owner.ctx, { name: "Lumen" });
  await givenBilling.invoiceDraft(owner.ctx, { clientId: other.id });
  await openList(page, "/invoices");
  await expect(rows(page)).toHaveCount(5);
  await page.getByRole("button", { name: "Filtrer" }).click();
  await page.getByRole("dialog", { name: "Filtres" }).getByText("Devise").click();
  await page.getByRole("checkbox", { name: "USD" }).check();
  await expect(page).toHaveURL(/currency=USD/);
  await expect(rows(page)).toHaveCount(1);
  await expect(link(page, dollars)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Retirer le filtre Devise" }).click();
  await expect(rows(page)).toHaveCount(5);

  const search = page.getByRole("searchbox", { name: "Rechercher dans les factures" });
  await search.fill("boutique");
  await expect(rows(page)).toHaveCount(1);
  await expect(link(page, late)).toBeVisible();
  await search.fill("lumen");
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText("Brouillon");
  await search.fill("nulle part");
  await expect(page.getByRole("heading", { name: "Aucune facture ne correspond" })).toBeVisible();
  await page.getByRole("link", { name: "Effacer les filtres" }).click();
  await expect(rows(page)).toHaveCount(5);

  await page.getByRole("link", { name: "Solde" }).click();
  await expect(page).toHaveURL(/sort=amount_due/);
  await expect(page.getByRole("columnheader", { name: "Solde" })).toHaveAttribute("aria-sort", "ascending");
  await page.getByRole("link", { name: "Solde" }).click();
  await expect(page).toHaveURL(/sort=-amount_due/);
  const shown = async () =>
    (await rows(page).allTextContents()).flatMap((text) => /FAC-\d{4}-\d{4}/.exec(text)?.[0] ?? []);
  await expect.poll(shown).toEqual([late, open, dollars]);

  await openPage(page, "/invoices?status=overdue,nonsense&sort=shoe_size&client=nobody");
  await expect(rows(page)).toHaveCount(1);
  await expect(row(page, late)).toContainText(name);
});

test("a list by keyboard: rows, a look beside it, selection with its sum, and the document", async ({
  page,
  given,
}) => {
  const { late, open, dollars } = await atLists(page, await given.workspace());
  await openList(page, "/invoices?sort=issue_date&status=sent,viewed,partially_paid,overdue");
  await page.keyboard.press("j");
  await expect(link(page, late)).toBeFocused();
  await page.keyboard.press("Space");
  const peek = page.getByRole("dialog", { name: "Aperçu de la facture" });
  await expect(peek.getByText(late).first()).toBeVisible();
  await expect(peek.getByText(/^Camille Durand a enregistré un paiement de 700,00\s€ sur/)).toBeVisible();
  await page.keyboard.press("j");
  await expect(peek.getByText(open).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(peek).toBeHidden();
  await expect(link(page, open)).toBeFocused();

  await page.keyboard.press("x");
  await expect(bar(page)).toContainText(/1 sélectionnée · 600,00\s€/);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(bar(page)).toContainText(/2 sélectionnées · 600,00\s€ \+ 60,00\s\$US/);
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
  await expect(link(page, dollars)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(documentHeading(page, dollars)).toBeVisible();
  await page.keyboard.press("k");
  await expect(documentHeading(page, open)).toBeVisible();
});

test("chosen drafts are issued in the order of the list; the one that lacks something stays chosen", async ({
  page,
  given,
}) => {
  const owner = await given.workspace();
  const { givenBilling, line, registered } = await import("../support/given-billing");
  const { ctx } = await registered(owner);
  const { id: clientId } = await givenBilling.client(ctx);
  const unknown = await givenBilling.client(ctx, { name: "Sans SIREN", siren: null });
  for (const price of ["300", "100", "200"])
    await givenBilling.invoiceDraft(ctx, { clientId, title: `À ${price}`, lineItems: [line({ unitPrice: price })] });
  await givenBilling.invoiceDraft(ctx, { clientId: unknown.id, lineItems: [line({ unitPrice: "150" })] });
  await signInAs(page, owner.session);
  await openList(page, "/invoices?status=draft&sort=total_incl_vat");
  await expect(rows(page)).toHaveCount(4);
  await page.getByRole("checkbox", { name: "Tout sélectionner sur la page" }).check();
  await bar(page).getByRole("button", { name: "Émettre" }).click();
  const question = page.getByRole("alertdialog", { name: "Émettre ces 4 factures ?" });
  await question.getByRole("button", { name: "Émettre" }).click();
  await expect(page.getByText("3 factures émises", { exact: true })).toBeVisible();
  await expect(page.getByText(/^Un brouillon n’a pas pu être émis/)).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText("Sans SIREN");
  await expect(bar(page)).toContainText("1 sélectionnée");

  await openList(page, "/invoices?status=sent&sort=number");
  const told = (await rows(page).allTextContents()).map((text) => /(\d{4})(?:À|C).*?([\d ]+,\d\d) €/.exec(plain(text)));
  expect(told.map((found) => found?.slice(1))).toEqual([
    ["0001", "120,00"],
    ["0002", "240,00"],
    ["0003", "360,00"],
  ]);
});
