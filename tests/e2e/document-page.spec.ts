import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { heading } from "../support/client-page";
import { documentHeading } from "../support/document-page";
import type { GivenPerson } from "../support/given";
import { openPage } from "../support/open-page";
import { plain } from "../support/plain";
import { signInAs } from "../support/sign-in-as";

const billing = () => import("../support/given-billing");

/** A business signed in, with the makers of its documents. */
async function atBusiness(page: Page, owner: GivenPerson) {
  const { givenBilling, line, registered } = await billing();
  const { ctx } = await registered(owner);
  await signInAs(page, owner.session);
  return { ctx, givenBilling, line };
}

const status = (page: Page) => page.getByRole("heading", { level: 1 }).locator("..");
const deed = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true });

/** Chooses something behind the dots of a document. */
async function fromMenu(page: Page, name: string) {
  await deed(page, "Plus d’actions").click();
  await page.getByRole("menuitem", { name }).click();
}

/** Says yes to the question of a draft, and waits for its number. */
async function issue(page: Page, title: string) {
  await deed(page, "Émettre").click();
  const question = page.getByRole("alertdialog", { name: title });
  await question.getByRole("button", { name: "Émettre", exact: true }).click();
  await expect(question).toHaveCount(0);
}

test("an invoice is credited whole: the draft is issued on its page and cancels it", async ({ page, given }) => {
  const { ctx, givenBilling } = await atBusiness(page, await given.workspace());
  const invoice = await givenBilling.issuedInvoice(ctx);
  await openPage(page, `/invoices/${invoice.id}`);
  await fromMenu(page, "Créer un avoir");
  const dialog = page.getByRole("dialog", { name: "Créer un avoir" });
  await expect(dialog.getByLabel("Motif")).toBeFocused();
  await dialog.getByRole("button", { name: "Préparer l’avoir" }).click();
  await expect(dialog.getByLabel("Motif")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Motif").fill("Commande annulée");
  await dialog.getByRole("button", { name: "Préparer l’avoir" }).click();
  await expect(page).toHaveURL(/\/credit-notes\/[\w-]{36}\/edit$/);

  await openPage(page, page.url().replace(/\/edit$/, ""));
  await expect(page.getByText("Ne réduit encore rien")).toBeVisible();
  await issue(page, "Émettre cet avoir ?");
  await expect(documentHeading(page, `AVO-${new Date().getFullYear()}-0001`)).toBeVisible();
  await expect(status(page)).toContainText("Imputé");
  await page
    .getByRole("link", { name: invoice.number ?? "" })
    .first()
    .click();
  await expect(documentHeading(page, invoice.number ?? "")).toBeVisible();
  await expect(status(page)).toContainText("Annulée");
  await expect(page.getByRole("table", { name: "Avoirs" })).toContainText("Commande annulée");
});

test("lines or an amount of an invoice are credited, never beyond what is left of it", async ({ page, given }) => {
  const { ctx, givenBilling, line } = await atBusiness(page, await given.workspace());
  const invoice = await givenBilling.issuedInvoice(ctx, {
    lineItems: [line({ description: "Atelier", quantity: "3", unitPrice: "100" }), line({ description: "Livre" })],
  });
  const opened = async () => {
    await openPage(page, `/invoices/${invoice.id}?new=credit-note`);
    const dialog = page.getByRole("dialog", { name: "Créer un avoir" });
    await dialog.getByLabel("Motif").fill("Remise");
    return { dialog, prepare: dialog.getByRole("button", { name: "Préparer l’avoir" }) };
  };
  const { dialog, prepare } = await opened();
  await dialog.getByRole("radio", { name: /^Des lignes/ }).check();
  await prepare.click();
  await expect(dialog.getByText("Choisissez au moins une ligne").last()).toBeVisible();
  await dialog.getByRole("checkbox", { name: "Atelier" }).check();
  const quantity = dialog.getByLabel("Quantité à créditer : Atelier");
  await quantity.fill("5,5");
  await prepare.click();
  await expect(quantity).toHaveAttribute("aria-invalid", "true");
  await expect(quantity).toHaveAccessibleDescription(/Il ne reste que/);
  await expect(quantity).toHaveValue("5,5");
  await expect(dialog.getByLabel("Motif")).toHaveValue("Remise");
  await quantity.fill("1");
  await prepare.click();
  await expect(page).toHaveURL(/\/credit-notes\/[\w-]{36}\/edit$/);

  const again = await opened();
  await again.dialog.getByRole("radio", { name: /^Un montant/ }).check();
  const amount = again.dialog.getByLabel("Montant HT");
  await amount.fill("900");
  await again.prepare.click();
  await expect(amount).toHaveAttribute("aria-invalid", "true");
  await expect(amount).toHaveAccessibleDescription(/Il ne reste que/);
  await expect(amount).toHaveValue("900,00");
  await amount.fill("50");
  await again.prepare.click();
  await expect(page).toHaveURL(/\/credit-notes\/[\w-]{36}\/edit$/);

  await openPage(page, `/invoices/${invoice.id}`);
  const notes = page.getByRole("table", { name: "Avoirs" });
  const told = (await notes.getByRole("row").allTextContents()).slice(1).map(plain);
  expect(told.map((text) => /[\d ]+,\d\d €/.exec(text)?.[0].trim()).toSorted()).toEqual(["120,00 €", "60,00 €"]);
});

test("what a draft lacks is named before it is issued, with the way to fill it in", async ({ page, given }) => {
  const { ctx, givenBilling } = await atBusiness(page, await given.workspace());
  const { id: clientId } = await givenBilling.client(ctx, { siren: null, city: null });
  const { id } = await givenBilling.invoiceDraft(ctx, { clientId });
  await openPage(page, `/invoices/${id}`);
  await deed(page, "Émettre").click();
  const dialog = page.getByRole("dialog", { name: "À compléter avant l’émission" });
  await expect(dialog.getByRole("listitem")).toHaveCount(2);
  await expect(dialog.getByRole("link").first()).toHaveAttribute("href", `/clients/${clientId}/edit`);
  await dialog.getByRole("button", { name: "Fermer" }).last().click();
  await expect(heading(page, "Facture")).toBeVisible();
});
