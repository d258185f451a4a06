import { expect, test } from "../support/browser";
import {
  bar,
  boxOf,
  countOf,
  expectColumns,
  givenClients,
  openList,
  rowNamed,
  rows,
  undoInToast,
} from "../support/clients-list";
import { hydrated, openPage } from "../support/open-page";
import { signInAs } from "../support/sign-in-as";

test("filters survive reload, the way to a record, and Back; stale values are ignored", async ({ page, given }) => {
  const owner = await given.workspace();
  await givenClients(owner, 6);
  await signInAs(page, owner.session);
  await openList(page);
  await page.getByRole("button", { name: "Filtrer" }).click();
  await page.getByRole("checkbox", { name: "Prospect" }).check();
  await expect(page).toHaveURL(/status=prospect/);
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press("Escape");
  await page.getByRole("searchbox", { name: "Rechercher dans les clients" }).fill("006");
  await expect(page).toHaveURL(/q=006/);
  await expect(rows(page)).toHaveCount(1);

  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole("searchbox", { name: "Rechercher dans les clients" })).toHaveValue("006");
  await expect(page.getByRole("button", { name: "Retirer le filtre Statut" })).toBeVisible();

  await page.getByRole("link", { name: "A 006" }).click();
  await expect(page).toHaveURL(/\/clients\/[0-9a-f-]{36}/);
  await page.goBack();
  await expect(page).toHaveURL(/status=prospect.*q=006/);
  await expect(rows(page)).toHaveCount(1);
  await hydrated(page);

  await page.getByRole("button", { name: "Retirer le filtre Statut" }).click();
  await expect(page).not.toHaveURL(/status=/);

  await openList(page, "/clients?status=active,nonsense&kind=robot&sort=salary&page=900&per=7&view=gone&peek=x&job=y");
  await expect(rows(page)).toHaveCount(4);
});

test("a list without any match leads back to all clients", async ({ page, given }) => {
  const owner = await given.workspace();
  await givenClients(owner, 1);
  await signInAs(page, owner.session);
  await openPage(page, "/clients?q=introuvable");
  await expect(page.getByRole("heading", { name: "Aucun client ne correspond" })).toBeVisible();
  await page.getByRole("link", { name: "Effacer les filtres" }).click();
  await expect(rows(page)).toHaveCount(1);
});

test("a few selected clients are changed at once, and Undo gives back what was", async ({ page, given }) => {
  const owner = await given.workspace();
  await givenClients(owner, 6);
  await signInAs(page, owner.session);
  await openList(page);
  await boxOf(page, "A 002").click();
  await boxOf(page, "A 005").click({ modifiers: ["Shift"] });
  await expect(bar(page)).toContainText("4 sélectionnés");
  await bar(page).getByRole("button", { name: "Statut" }).click();
  await page.getByRole("menuitem", { name: "Inactif" }).click();
  // All four were something else before.
  await expect(page.getByText("Statut changé pour 4 clients", { exact: true })).toBeVisible();
  await expect(rowNamed(page, "A 003")).toContainText("Inactif");
  await expect(bar(page)).toBeHidden();
  await undoInToast(page).click();
  await expect(rowNamed(page, "A 003")).toContainText("Prospect");
  await expect(rowNamed(page, "A 002")).toContainText("Actif");
});

test("selecting all that match changes exactly those, as a job, and gives them back", async ({ page, given }) => {
  const owner = await given.workspace();
  await givenClients(owner, 153, "A");
  await givenClients(owner, 6, "B");
  await signInAs(page, owner.session);
  // 102 of the first kind are active: more than are changed at once, on five pages.
  await openList(page, "/clients?q=A%20&status=active");
  await page.getByRole("checkbox", { name: "Tout sélectionner sur la page" }).check();
  await expect(bar(page)).toContainText("25 sélectionnés");
  await bar(page).getByRole("button", { name: "Sélectionner les 102" }).click();
  await expect(bar(page)).toContainText("Les 102 sélectionnés");
  await bar(page).getByRole("button", { name: "Statut" }).click();
  await page.getByRole("menuitem", { name: "Inactif" }).click();
  const progress = page.getByRole("region", { name: "Changer le statut de 102 clients" });
  await expect(progress).toContainText("Terminé : 102 modifiés", { timeout: 60_000 });
  expect(await countOf(page, "filter[status]=inactive")).toBe(102);
  expect(await countOf(page, "filter[status]=active")).toBe(4);
  expect(await countOf(page, "filter[status]=prospect")).toBe(53);

  await progress.getByRole("button", { name: "Annuler la modification" }).click();
  await expect(progress).toContainText("Annulé", { timeout: 60_000 });
  expect(await countOf(page, "filter[status]=inactive")).toBe(0);
  expect(await countOf(page, "filter[status]=active")).toBe(106);
  await progress.getByRole("button", { name: "Masquer le suivi" }).click();
  await expect(progress).toBeHidden();
  await expect(page).not.toHaveURL(/job=/);
});

test("one client is archived from its row and comes back with Mod+Z", async ({ page, given }) => {
  const owner = await given.workspace();
  await givenClients(owner, 3);
  await signInAs(page, owner.session);
  await openList(page);
  await page.getByRole("button", { name: "Actions pour A 002" }).click();
  await page.getByRole("menuitem", { name: /^Archiver/ }).click();
  await expect(page.getByText("A 002 archivé", { exact: true })).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(rows(page)).toHaveCount(3);
});

test("a tag is made and put on one client from its row", async ({ page, given }) => {
  const owner = await given.workspace();
  await givenClients(owner, 2);
  await signInAs(page, owner.session);
  await openList(page);
  await page.getByRole("button", { name: "Actions pour A 002" }).click();
  await page.getByRole("menuitem", { name: "Ajouter une étiquette…" }).click();
  await page.getByRole("dialog", { name: "Étiqueter" }).getByRole("combobox").fill("Salon 2026");
  await page.getByRole("option", { name: "Créer « Salon 2026 »" }).click();
  await expect(page.getByText("Étiquette ajoutée à 1 client", { exact: true })).toBeVisible();
  await expect(rowNamed(page, "A 002")).toContainText("Salon 2026");
  await expect(rowNamed(page, "A 001")).not.toContainText("Salon 2026");
  // The bar is gone with its button: the focus is at the title, not nowhere.
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("a view keeps filters, order and columns; it is changed, renamed, removed and brought back", async ({
  page,
  given,
}) => {
  const owner = await given.workspace();
  await givenClients(owner, 6);
  await signInAs(page, owner.session);
  await openList(page, "/clients?status=prospect&sort=-name");
  const menu = page.getByRole("button", { name: "Actions sur la vue" });
  await menu.click();
  await page.getByRole("menuitem", { name: "Enregistrer comme nouvelle vue…" }).click();
  const dialog = page.getByRole("dialog", { name: "Nouvelle vue" });
  await dialog.getByLabel("Nom de la vue").fill("Mes prospects");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  const views = page.getByRole("navigation", { name: "Vues" });
  const tab = views.getByRole("link", { name: /^Mes prospects/ });
  await expect(tab).toHaveAttribute("aria-current", "page");

  await views.getByRole("link", { name: "Tous" }).click();
  await expect(rows(page)).toHaveCount(6);
  await tab.click();
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText("A 006");

  await page.getByRole("button", { name: "Retirer le filtre Statut" }).click();
  await expect(tab).toContainText("modifiée");
  await menu.click();
  await page.getByRole("menuitem", { name: "Mettre à jour « Mes prospects »" }).click();
  await expect(page.getByText("Vue enregistrée", { exact: true }).last()).toBeVisible();
  await expect(tab).not.toContainText("modifiée");

  await menu.click();
  await page.getByRole("menuitem", { name: "Supprimer la vue" }).click();
  await expect(tab).toBeHidden();
  await expect(page).not.toHaveURL(/view=/);
  await undoInToast(page).click();
  await expect(tab).toBeVisible();
});

test("a shared view is seen by colleagues, who cannot change it", async ({ page, given }) => {
  const owner = await given.workspace({ name: "Camille Roussel" });
  const colleague = await given.member(owner, "member");
  await givenClients(owner, 3);
  const { saveView } = await import("@/lib/identity/saved-views/save-view");
  const input = {
    list: "clients",
    name: "Actifs",
    query: { status: "active" },
    columns: ["city", "gone"],
    shared: true,
  };
  await saveView(owner.ctx, input);
  await signInAs(page, colleague.session);
  await openList(page);
  await page.getByRole("link", { name: "Actifs Partagée par Camille Roussel" }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByText("Une colonne de cette vue n’existe plus.", { exact: false })).toBeVisible();
  await expectColumns(page, ["", "Nom", "Ville", "Actions"]);
  await page.getByRole("button", { name: "Actions sur la vue" }).click();
  await expect(page.getByRole("menuitem")).toHaveText(["Enregistrer comme nouvelle vue…"]);
});

test("columns are chosen and moved by buttons, and stay", async ({ page, given }) => {
  const owner = await given.workspace();
  await givenClients(owner, 1);
  await signInAs(page, owner.session);
  await openList(page);
  await expectColumns(page, [
    "",
    "Nom",
    "Référence",
    "Statut",
    "Étiquettes",
    "Contact principal",
    "Ville",
    "Créé le",
    "Actions",
  ]);
  await page.getByRole("button", { name: "Colonnes" }).click();
  const panel = page.getByRole("dialog", { name: "Colonnes" });
  for (const name of ["Étiquettes", "Contact principal", "Créé le"]) {
    await panel.getByRole("checkbox", { name, exact: true }).uncheck();
  }
  await panel.getByRole("checkbox", { name: "Pays", exact: true }).check();
  await panel.getByRole("button", { name: "Déplacer Pays vers la gauche" }).press("Enter");
  await expect(panel.getByRole("button", { name: "Déplacer Pays vers la gauche" })).toBeFocused();
  const chosen = ["", "Nom", "Référence", "Statut", "Pays", "Ville", "Actions"];
  await expectColumns(page, chosen);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Densité" }).click();
  await page.getByRole("menuitemradio", { name: "Compacte" }).click();
  await expect.poll(async () => (await rows(page).first().boundingBox())?.height).toBeLessThan(38);
  await page.reload();
  await expectColumns(page, chosen);
  expect((await rows(page).first().boundingBox())?.height).toBeLessThan(38);

  await page.getByRole("link", { name: "Référence" }).click();
  await expect(page.getByRole("columnheader", { name: "Référence" })).toHaveAttribute("aria-sort", "ascending");
  await page.getByRole("link", { name: "Référence" }).click();
  await expect(page.getByRole("columnheader", { name: "Référence" })).toHaveAttribute("aria-sort", "descending");
  await expect(page).toHaveURL(/sort=-reference/);
});
