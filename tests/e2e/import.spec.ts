import path from "node:path";
import type { Page } from "@playwright/test";
import { root } from "@/bin/support/paths.mjs";
import { expect, test } from "../support/browser";
import { hydrated, openPage } from "../support/open-page";
import { signInAs } from "../support/sign-in-as";

const NORTHWIND = path.join(root, "tests/data/northwind-customers.csv");

/** Uploads a file and goes on to its columns. */
async function upload(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await openPage(page, "/clients/import");
  await page.getByLabel("Choisir un fichier").setInputFiles(file);
  await page.getByRole("link", { name: "Continuer" }).click();
  await expect(page.getByRole("button", { name: "Vérifier le fichier" })).toBeVisible();
  await hydrated(page);
}

/** The figure over a label of the result. */
const figure = (page: Page, label: string) =>
  page
    .locator("dl > div")
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator("dd");

async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  await expect(page.getByRole("heading", { name: "Ce que l’import ferait" })).toBeVisible();
}

test("northwind-customers.csv brings 67 clients in, names 24 rows, creates nothing twice and is taken back", async ({
  page,
  given,
}) => {
  const owner = await given.workspace();
  await signInAs(page, owner.session);
  await upload(page, NORTHWIND);
  await expect(page.getByLabel("Champ de la colonne customerID")).toHaveValue("external_reference");
  await expect(page.getByLabel("Champ de la colonne companyName")).toHaveValue("name");
  await expect(page.getByLabel("Champ de la colonne fax")).toHaveValue("");
  await check(page);
  await expect(figure(page, "À créer")).toHaveText("67");
  await expect(figure(page, "Lignes refusées")).toHaveText("24");
  await expect(page.getByRole("row", { name: /^8 Ligne entière/ })).toContainText(
    "11 colonnes attendues, 12 dans cette ligne",
  );
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Télécharger ces lignes" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);

  await page.getByRole("button", { name: "Importer 67 clients" }).click();
  await expect(page.getByText("67 clients créés.")).toBeVisible();
  await page.getByRole("link", { name: "Voir les clients" }).click();
  await expect(page.getByRole("link", { name: "Antonio Moreno Taquería" }).first()).toBeVisible();

  await upload(page, NORTHWIND);
  await check(page);
  await expect(figure(page, "À créer")).toHaveText("0");
  await expect(figure(page, "Déjà à jour")).toHaveText("67");
  await expect(page.getByText("Il n’y a rien à importer")).toBeVisible();

  await openPage(page, "/clients/import");
  await page.getByRole("link", { name: "northwind-customers.csv" }).last().click();
  await page.getByRole("button", { name: "Annuler l’import" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Annuler l’import" }).click();
  await expect(page.getByText("Import annulé. Tout est comme avant.")).toBeVisible();
  const left = await page.request.get("/api/v1/clients");
  expect(((await left.json()) as { meta: { total: number } }).meta.total).toBe(0);
});

test("another delimiter shows at once; a column without a name for the client is asked for", async ({
  page,
  given,
}) => {
  const owner = await given.workspace();
  await signInAs(page, owner.session);
  await openPage(page, "/clients/import");
  const buffer = Buffer.from("Qui|Ville\nLumen|Lyon\nVerlaine|Gand\n");
  await page.getByLabel("Choisir un fichier").setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer });
  await expect(page.getByLabel("Séparateur")).toHaveValue("|");
  await page.getByLabel("Séparateur").selectOption(",");
  await expect(page.getByRole("columnheader", { name: "Qui|Ville" })).toBeVisible();
  await page.getByLabel("Séparateur").selectOption("|");
  await expect(page.getByRole("columnheader", { name: "Qui", exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Continuer" }).click();
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "colonne du nom" })).toBeVisible();
  await page.getByLabel("Champ de la colonne Qui").selectOption("name");
  await check(page);
  await expect(figure(page, "À créer")).toHaveText("2");
  // The step before is still there, with what was chosen.
  await page.getByRole("link", { name: "Retour" }).click();
  await expect(page.getByLabel("Champ de la colonne Qui")).toHaveValue("name");
});

test("a file that is none says so, and an accountant does not import", async ({ page, given }) => {
  const owner = await given.workspace();
  await signInAs(page, owner.session);
  await openPage(page, "/clients/import");
  const choose = (name: string, text: string) =>
    page.getByLabel("Choisir un fichier").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await choose("clients.xlsx", "PK");
  await expect(page.getByRole("alert").filter({ hasText: "n’est pas un CSV" })).toBeVisible();
  await choose("vide.csv", "");
  await expect(page.getByRole("alert").filter({ hasText: "Ce fichier est vide" })).toBeVisible();
  const accountant = await given.member(owner, "accountant");
  await signInAs(page, accountant.session);
  await page.goto("/clients/import");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Accès refusé");
});
