import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { crm } from "../support/client-page";
import { rows } from "../support/clients-list";
import { documentHeading } from "../support/document-page";
import type { GivenPerson } from "../support/given";
import { openPage } from "../support/open-page";
import { plain } from "../support/plain";
import { signInAs } from "../support/sign-in-as";

const parts = () => import("../support/given-billed-client");

/** A business with a client that has something of everything. */
async function withBilledClient(owner: GivenPerson) {
  const { givenBilledClient } = await parts();
  return givenBilledClient(owner);
}

const strip = (page: Page) => page.getByRole("region", { name: "Situation du client" });
const figure = (page: Page, name: RegExp) => strip(page).getByRole("link", { name });
const row = (page: Page, number: string) => rows(page).filter({ hasText: number });

test("a client's page tells what was billed, paid and is owed, and leads to what that is made of", async ({
  page,
  given,
}) => {
  const owner = await given.workspace();
  const { id, late } = await withBilledClient(owner);
  await signInAs(page, owner.session);
  await openPage(page, `/clients/${id}`);
  const told = async (name: RegExp) => plain(await figure(page, name).textContent());
  expect(await told(/^Facturé TTC/)).toBe("Facturé TTC1 680,00 €3 factureset 60,00 $US");
  expect(await told(/^Encaissé/)).toMatch(/^Encaissé700,00 €dernier paiement : \d+ \S+( \d{4})?$/);
  expect(await told(/^Reste dû/)).toMatch(
    /^Reste dû980,00 €3 factures, prochaine échéance : \d+ \S+( \d{4})?et 60,00 \$US$/,
  );
  expect(await told(/^En retard/)).toBe("En retard500,00 €1 facture, jusqu’à 10 jours de retard");

  await figure(page, /^En retard/).click();
  await expect(page).toHaveURL(`/invoices?client=${id}&status=overdue&sort=due_date`);
  await expect(rows(page)).toHaveCount(1);
  await expect(row(page, late)).toBeVisible();
  await page.goBack();
  await figure(page, /^Encaissé/).click();
  await expect(page).toHaveURL(`/payments?client=${id}`);
  await expect(page.getByRole("table").getByText("Virement")).toBeVisible();

  await openPage(page, `/clients?peek=${id}`);
  const peek = page.getByRole("dialog");
  await expect(peek.getByText("dont 1 facture en retard")).toBeVisible();
  expect(plain(await peek.textContent())).toContain("980,00 €");
  expect(plain(await peek.textContent())).toContain("et 60,00 $US");
});

test("its invoices and quotes are listed, ordered and opened, and followed one by one from there", async ({
  page,
  given,
}) => {
  const owner = await given.workspace();
  const { id, name, late, open, dollars, creditNote, quote } = await withBilledClient(owner);
  await signInAs(page, owner.session);
  await openPage(page, `/clients/${id}`);
  const tabs = page.getByRole("navigation", { name: "Rubriques du client" });
  await expect(tabs.getByRole("link")).toHaveText([/^Vue/, "Devis1", "Factures4", /^Contacts/, /^Historique/]);
  await tabs.getByRole("link", { name: "Factures" }).click();
  await expect(page).toHaveURL(`/clients/${id}/invoices`);
  const invoices = page.getByRole("table", { name: "Liste des factures" });
  await expect(invoices.getByRole("columnheader")).toHaveText(
    ["Référence", "Objet", "Émission", "Échéance", "Statut", "Total TTC", "Solde", "Actions"],
    { useInnerText: true },
  );
  await expect(rows(page)).toHaveCount(4);
  await expect(row(page, late)).toContainText("En retard");
  expect(plain(await row(page, late).textContent())).toMatch(/1 200,00 €.*500,00 €/);
  const notes = page.getByRole("table", { name: "Avoirs" }).getByRole("row").nth(1);
  await expect(notes).toContainText(creditNote);
  await expect(notes.getByRole("link", { name: open })).toBeVisible();

  await invoices.getByRole("link", { name: "Total TTC" }).click();
  await expect(page).toHaveURL(/sort=total_incl_vat/);
  await expect(rows(page).getByRole("link").filter({ hasText: /^FAC-/ })).toHaveText([dollars, open, late], {
    useInnerText: true,
  });
  await row(page, dollars).getByRole("link", { name: dollars }).click();
  await expect(documentHeading(page, dollars)).toBeVisible();
  await page.keyboard.press("j");
  await expect(documentHeading(page, open)).toBeVisible();
  await page.getByRole("link", { name: "Factures", exact: true }).last().click();
  await expect(page).toHaveURL(`/clients/${id}/invoices?sort=total_incl_vat`);

  await page.keyboard.press("2");
  await expect(page).toHaveURL(`/clients/${id}/quotes`);
  await expect(row(page, quote)).toContainText("Émis");
  await page.getByRole("link", { name: "Nouveau devis" }).click();
  await expect(page).toHaveURL(`/quotes/new?client=${id}`);
  await expect(page.getByLabel("Client", { exact: true })).toHaveText(name);
});

test("a client without documents says so, and how the first one begins", async ({ page, given }) => {
  const owner = await given.workspace();
  const client = await (await crm()).givenClient(owner, { name: "Maison Verlaine" });
  await signInAs(page, owner.session);
  await openPage(page, `/clients/${client.id}/quotes`);
  await expect(strip(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Aucun devis pour ce client" })).toBeVisible();
  await page.getByRole("link", { name: "Créer un devis" }).click();
  await expect(page).toHaveURL(`/quotes/new?client=${client.id}`);
  await expect(page.getByLabel("Client", { exact: true })).toHaveText("Maison Verlaine");

  await openPage(page, `/clients/${client.id}/invoices`);
  await expect(page.getByRole("heading", { name: "Aucune facture pour ce client" })).toBeVisible();
  await page.getByRole("button", { name: "Nouveau", exact: true }).click();
  await expect(page.getByRole("menuitem")).toHaveText(["Devis", "Facture", "Contact", "Note ou appel"]);
  await page.getByRole("menuitem", { name: "Facture" }).click();
  await expect(page).toHaveURL(`/invoices/new?client=${client.id}`);
  await expect(page.getByLabel("Client", { exact: true })).toHaveText("Maison Verlaine");
  await page.getByLabel("Désignation").first().fill("Audit");
  await expect(page.getByText(/^Enregistré/)).toBeVisible();
  await openPage(page, `/clients/${client.id}/invoices`);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText("Sans numéro");

  const accountant = await given.member(owner, "accountant");
  await signInAs(page, accountant.session);
  await openPage(page, `/clients/${client.id}/quotes`);
  await expect(page.getByRole("heading", { name: "Aucun devis pour ce client" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Créer un devis" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Nouveau", exact: true })).toHaveCount(0);
});

test("the timeline tells of money, narrows to it, and leads to its documents", async ({ page, given }) => {
  const owner = await given.workspace({ name: "Camille Roussel" });
  const { id, late, creditNote } = await withBilledClient(owner);
  await signInAs(page, owner.session);
  await openPage(page, `/clients/${id}/timeline`);
  const entries = page.getByRole("main").getByRole("listitem");
  await expect(page.getByText(/a créé cette fiche/)).toBeVisible();
  await page.getByRole("radio", { name: "Finances" }).click();
  await expect(page).toHaveURL(/show=finances/);
  await expect(page.getByText(/a créé cette fiche/)).toHaveCount(0);
  const texts = (await entries.allTextContents()).map(plain);
  expect(texts.join("\n")).toContain(`Camille Roussel a enregistré un paiement de 700,00 € sur ${late}`);
  expect(texts.join("\n")).toContain(`Camille Roussel a émis la facture ${late} de 1 200,00 €`);
  expect(texts.join("\n")).toMatch(/a émis la facture \S+ de 60,00 \$US/);
  expect(texts.join("\n")).toContain(`Camille Roussel a émis l’avoir ${creditNote} de 120,00 € sur`);
  await entries.filter({ hasText: "un paiement de" }).getByRole("link", { name: late }).click();
  await expect(documentHeading(page, late)).toBeVisible();
});
