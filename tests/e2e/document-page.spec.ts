import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { heading } from "../support/client-page";
import { rows } from "../support/clients-list";
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

const strip = (page: Page) => page.getByRole("region", { name: "Montants et dates" });
const balance = async (page: Page) =>
  /Reste à payer([\d\s,]+€)/.exec(plain(await strip(page).textContent()))?.[1]?.trim();
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

test("an invoice is issued, paid in two parts and opens again when one is taken back", async ({ page, given }) => {
  const { ctx, givenBilling, line } = await atBusiness(page, await given.workspace());
  const { id } = await givenBilling.invoiceDraft(ctx, { lineItems: [line({ unitPrice: "1000" })] });
  await openPage(page, `/invoices/${id}`);
  await expect(heading(page, "Facture")).toBeVisible();
  await issue(page, "Émettre cette facture ?");
  const number = `FAC-${new Date().getFullYear()}-0001`;
  await expect(documentHeading(page, number)).toBeVisible();
  await expect(deed(page, "Modifier")).toHaveCount(0);

  const saved = async (ask: () => Promise<void>) => {
    const [download] = await Promise.all([page.waitForEvent("download"), ask()]);
    return [download.suggestedFilename(), (await readFile(await download.path())).toString("latin1", 0, 5)];
  };
  const main = page.getByRole("main");
  expect(await saved(() => main.getByRole("link", { name: "Télécharger le PDF" }).click())).toEqual([
    `${number}.pdf`,
    "%PDF-",
  ]);
  expect(await saved(() => page.keyboard.press("d"))).toEqual([`${number}.pdf`, "%PDF-"]);
  await expect(main.getByRole("link", { name: /^Ouvrir/ })).toHaveAttribute("href", `/api/v1/invoices/${id}/pdf`);

  await page.keyboard.press("p");
  const dialog = page.getByRole("dialog", { name: "Enregistrer un paiement" });
  const amount = dialog.getByLabel("Montant reçu");
  await expect(amount).toBeFocused();
  expect(plain(await amount.inputValue())).toBe("1 200,00");
  await amount.fill("1 500,5");
  await dialog.getByLabel("Référence").fill("VIR 12");
  await dialog.getByRole("button", { name: "Enregistrer le paiement" }).click();
  await expect(amount).toHaveAttribute("aria-invalid", "true");
  await expect(amount).toHaveAccessibleDescription(/Il ne reste que 1\s200,00\s€ à payer/);
  expect(plain(await amount.inputValue())).toBe("1 500,50");
  await expect(dialog.getByLabel("Référence")).toHaveValue("VIR 12");
  await amount.fill("700,50");
  await dialog.getByRole("button", { name: "Enregistrer le paiement" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(`Paiement enregistré sur ${number}`, { exact: true })).toBeVisible();
  await expect(status(page)).toContainText("Payée en partie");
  await expect.poll(() => balance(page)).toBe("499,50 €");

  await deed(page, "Enregistrer un paiement").click();
  await expect(amount).toBeFocused();
  expect(plain(await amount.inputValue())).toBe("499,50");
  await dialog.getByLabel("Moyen").selectOption({ label: "Carte bancaire" });
  await amount.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(status(page)).toContainText("Payée");
  await expect.poll(() => balance(page)).toBe("0,00 €");
  await expect(deed(page, "Enregistrer un paiement")).toHaveCount(0);
  const payments = page.getByRole("table", { name: "Paiements" });
  await expect(payments.getByRole("row")).toHaveCount(3);

  await payments.getByRole("button", { name: /^Annuler le paiement de 499,50/ }).click();
  const question = page.getByRole("dialog", { name: /^Annuler le paiement de 499,50/ });
  await question.getByLabel("Raison").fill("Carte refusée");
  await question.getByRole("button", { name: "Annuler le paiement" }).click();
  await expect(question).toHaveCount(0);
  await expect(status(page)).toContainText("Payée en partie");
  await expect.poll(() => balance(page)).toBe("499,50 €");
  await expect(payments.getByRole("row", { name: /Annulation/ })).toContainText("Carte refusée");
  expect(plain(await payments.getByRole("row", { name: /Annulation/ }).textContent())).toContain("-499,50 €");
  await expect(payments.getByRole("row", { name: /Carte bancaire/ })).toContainText("Annulé");
  await expect(payments.getByRole("button", { name: /^Annuler le paiement/ })).toHaveCount(1);
});

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

test("a quote is accepted and invoiced once, another is duplicated, and a draft is taken away", async ({
  page,
  given,
}) => {
  const { ctx, givenBilling } = await atBusiness(page, await given.workspace());
  const quote = await givenBilling.issuedQuote(ctx, { title: "Refonte" });
  await openPage(page, `/quotes/${quote.id}`);
  await deed(page, "Marquer accepté").click();
  const dialog = page.getByRole("dialog", { name: "Marquer ce devis accepté ?" });
  await dialog.getByLabel("Qui a répondu").fill("Hélène Aubry");
  await dialog.getByRole("button", { name: "Marquer accepté" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(status(page)).toContainText("Accepté");
  await expect(strip(page)).toContainText("Hélène Aubry");
  await deed(page, "Facturer").click();
  await expect(page).toHaveURL(/\/invoices\/[\w-]{36}\/edit$/);
  await openPage(page, `/quotes/${quote.id}`);
  await expect(deed(page, "Facturer")).toHaveCount(0);

  await fromMenu(page, "Dupliquer");
  await expect(page).toHaveURL(/\/quotes\/[\w-]{36}\/edit$/);
  const draft = page.url().replace(/\/edit$/, "");
  await openPage(page, draft);
  await expect(heading(page, "Devis")).toBeVisible();
  await expect(page.getByText("Refonte").first()).toBeVisible();
  await fromMenu(page, "Supprimer le brouillon");
  await page.getByRole("alertdialog").getByRole("button", { name: "Supprimer" }).click();
  await expect(page).toHaveURL("/quotes");
  await expect(page.getByText("Brouillon supprimé", { exact: true })).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  expect((await page.goto(draft))?.status()).toBe(404);
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

test("payments are listed with what they paid, and who may not write finds no lever", async ({ page, given }) => {
  const owner = await given.workspace();
  const { ctx, givenBilling, line } = await atBusiness(page, owner);
  const [{ recordPayment }, { reversePayment }] = await Promise.all([
    import("@/lib/billing/payments/record-payment"),
    import("@/lib/billing/payments/reverse-payment"),
  ]);
  const { id: clientId } = await givenBilling.client(ctx, { name: "Hôtel Les Tamaris" });
  const one = await givenBilling.issuedInvoice(ctx, { clientId, lineItems: [line({ unitPrice: "1000" })] });
  const two = await givenBilling.issuedInvoice(ctx);
  await recordPayment(ctx, { invoiceId: one.id, amount: "700.50", method: "card", reference: "Acompte" });
  const mistaken = await recordPayment(ctx, { invoiceId: two.id, amount: "600" });
  await reversePayment(ctx, { paymentId: mistaken.id });
  const accountant = await given.member(owner, "accountant");
  await signInAs(page, accountant.session);
  await openPage(page, "/payments");
  await expect(rows(page)).toHaveCount(3);
  const card = rows(page).filter({ hasText: "Carte bancaire" });
  expect(plain(await card.textContent())).toContain("700,50 €");
  await expect(card).toContainText("Hôtel Les Tamaris");
  await expect(rows(page).filter({ hasText: "Annulation" })).toHaveCount(1);
  await page.getByRole("searchbox", { name: "Rechercher dans les paiements" }).fill("acompte");
  await expect(rows(page)).toHaveCount(1);
  await expect(page).toHaveURL(/q=acompte/);
  await page.keyboard.press("Escape");
  await openPage(page, "/payments?method=card");
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Retirer le filtre Moyen" }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole("columnheader", { name: "Montant" }).getByRole("link").click();
  await expect(page).toHaveURL(/sort=amount/);
  const amounts = (await rows(page).allTextContents()).map((text) => /-?[\d ]+,\d\d €/.exec(plain(text))?.[0].trim());
  expect(amounts).toEqual(["-600,00 €", "600,00 €", "700,50 €"]);
  await card.getByRole("link", { name: one.number ?? "" }).click();
  await expect(documentHeading(page, one.number ?? "")).toBeVisible();
  const levers = /^(Enregistrer un paiement|Envoyer|Annuler le paiement|Modifier|Créer)/;
  await expect(page.getByRole("main").getByRole("button", { name: levers })).toHaveCount(0);
});
