import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import type { GivenPerson } from "../support/given";
import { hydrated, openPage } from "../support/open-page";
import { signInAs } from "../support/sign-in-as";

/** Clients named A 001 …: every third one a prospect, all others active. */
async function givenClients(owner: GivenPerson, count: number, name = "A"): Promise<string[]> {
  const { createClient } = await import("@/lib/crm/clients/create-client");
  const ids: string[] = [];
  for (let number = 1; number <= count; number++) {
    const client = await createClient(owner.ctx, {
      name: `${name} ${String(number).padStart(3, "0")}`,
      status: number % 3 === 0 ? "prospect" : "active",
      city: "Lyon",
    });
    ids.push(client.id);
  }
  return ids;
}

const rows = (page: Page) => page.locator("tbody [data-row]");
const rowNamed = (page: Page, name: string) =>
  rows(page).filter({ has: page.getByRole("link", { name, exact: true }) });
const boxOf = (page: Page, name: string) => page.getByRole("checkbox", { name: `Sélectionner ${name}`, exact: true });
const bar = (page: Page) => page.getByRole("toolbar", { name: "Actions sur la sélection" });
const undoInToast = (page: Page) => page.getByRole("button", { name: /^Annuler/ }).filter({ hasText: "Z" });

async function openList(page: Page, path = "/clients"): Promise<void> {
  await openPage(page, path);
  await expect(rows(page).first()).toBeVisible();
  await hydrated(page);
}

/** How many clients have a status, asked of the API. */
async function countOf(page: Page, filter: string): Promise<number> {
  const answer = await page.request.get(`/api/v1/clients?per_page=1&${filter}`);
  return ((await answer.json()) as { meta: { total: number } }).meta.total;
}

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
  await expect(page.getByRole("columnheader")).toHaveText(["", "Nom", "Ville", "Actions"]);
  await page.getByRole("button", { name: "Actions sur la vue" }).click();
  await expect(page.getByRole("menuitem")).toHaveText(["Enregistrer comme nouvelle vue…"]);
});

test("columns are chosen and moved by buttons, and stay", async ({ page, given }) => {
  const owner = await given.workspace();
  await givenClients(owner, 1);
  await signInAs(page, owner.session);
  await openList(page);
  const headers = page.getByRole("columnheader");
  await expect(headers).toHaveText([
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
  await expect(headers).toHaveText(chosen);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Densité" }).click();
  await page.getByRole("menuitemradio", { name: "Compacte" }).click();
  await expect.poll(async () => (await rows(page).first().boundingBox())?.height).toBeLessThan(40);
  await page.reload();
  await expect(headers).toHaveText(chosen);
  expect((await rows(page).first().boundingBox())?.height).toBeLessThan(40);

  await page.getByRole("link", { name: "Référence" }).click();
  await expect(page.getByRole("columnheader", { name: "Référence" })).toHaveAttribute("aria-sort", "ascending");
  await page.getByRole("link", { name: "Référence" }).click();
  await expect(page.getByRole("columnheader", { name: "Référence" })).toHaveAttribute("aria-sort", "descending");
  await expect(page).toHaveURL(/sort=-reference/);
});

test("the whole list by keyboard: rows, peek, selection, search, filters, record", async ({ page, given }) => {
  const owner = await given.workspace();
  await givenClients(owner, 4);
  await signInAs(page, owner.session);
  await openList(page);
  const link = (name: string) => rows(page).getByRole("link", { name, exact: true });
  await page.keyboard.press("j");
  await expect(link("A 001")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(link("A 002")).toBeFocused();

  await page.keyboard.press("Space");
  const peek = page.getByRole("dialog", { name: "Aperçu du client" });
  await expect(peek.getByRole("heading", { name: "A 002" })).toBeVisible();
  await expect(page).toHaveURL(/peek=/);
  await page.keyboard.press("j");
  await expect(peek.getByRole("heading", { name: "A 003" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(peek).toBeHidden();
  await expect(link("A 003")).toBeFocused();
  await expect(page).not.toHaveURL(/peek=/);

  await page.keyboard.press("x");
  await expect(bar(page)).toContainText("1 sélectionné");
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await expect(link("A 001")).toBeFocused();
  await page.keyboard.press("Shift+X");
  await expect(bar(page)).toContainText("3 sélectionnés");
  await page.keyboard.press("Control+a");
  await expect(bar(page)).toContainText("4 sélectionnés");
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();

  await page.keyboard.press("/");
  const search = page.getByRole("searchbox", { name: "Rechercher dans les clients" });
  await expect(search).toBeFocused();
  await page.keyboard.type("jk 1");
  await expect(search).toHaveValue("jk 1");
  await page.keyboard.press("Escape");
  await expect(search).toHaveValue("");
  await expect(rows(page)).toHaveCount(4);
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("f");
  await expect(page.getByRole("dialog", { name: "Filtres" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("v");
  await expect(page.getByRole("navigation", { name: "Vues" }).getByRole("link", { name: "Tous" })).toBeFocused();

  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Raccourcis clavier" });
  await expect(sheet.getByText("Étendre la sélection jusqu’ici")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();

  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await expect(page.getByText("A 001 archivé", { exact: true })).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
  await link("A 002").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "A 002" })).toBeVisible();
});

test("the panel beside the list opens by address, closes with Back, and survives a client that is gone", async ({
  page,
  given,
}) => {
  const owner = await given.workspace();
  const stranger = await given.workspace();
  const [id] = await givenClients(owner, 2);
  const [foreign] = await givenClients(stranger, 1, "Secret");
  await signInAs(page, owner.session);
  await openList(page);
  await page.getByRole("button", { name: "Actions pour A 001" }).click();
  await page.getByRole("menuitem", { name: "Aperçu" }).click();
  const peek = page.getByRole("dialog", { name: "Aperçu du client" });
  await expect(peek.getByRole("heading", { name: "A 001" })).toBeVisible();
  await page.goBack();
  await expect(peek).toBeHidden();
  await expect(page).toHaveURL(/\/clients$/);

  await openList(page, `/clients?peek=${id}`);
  await expect(peek.getByRole("heading", { name: "A 001" })).toBeVisible();
  await peek.getByRole("link", { name: "Ouvrir la fiche" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "A 001" })).toBeVisible();

  await openList(page, `/clients?peek=${foreign}`);
  await expect(peek).toContainText("Ce client n’existe plus.");
  await expect(page.getByText("Secret")).toHaveCount(0);
});

test("an accountant reads and exports, and is offered nothing that writes", async ({ page, given }) => {
  const owner = await given.workspace();
  const accountant = await given.member(owner, "accountant");
  await givenClients(owner, 2);
  await signInAs(page, accountant.session);
  await openList(page);
  await expect(page.getByRole("button", { name: "Nouveau client" })).toHaveCount(0);
  await boxOf(page, "A 001").check();
  await expect(bar(page).getByRole("button")).toHaveText([/^Annuler/]);
  const download = page.waitForEvent("download");
  await bar(page).getByRole("link", { name: "Exporter" }).click();
  const path = await (await download).path();
  const { readFile } = await import("node:fs/promises");
  const csv = await readFile(path, "utf8");
  expect(csv).toContain("A 001");
  expect(csv).not.toContain("A 002");
  await page.getByRole("button", { name: "Actions pour A 002" }).click();
  await expect(page.getByRole("menuitem")).toHaveText([/^Ouvrir/, /^Aperçu/]);
});

test("an empty list offers to add the first client", async ({ page, given }) => {
  const owner = await given.workspace();
  await signInAs(page, owner.session);
  await openPage(page, "/clients");
  await expect(page.getByRole("heading", { name: "Aucun client pour l’instant" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Importer un CSV" })).toBeVisible();
  await page.getByRole("button", { name: "Ajouter votre premier client" }).click();
  await expect(page.getByRole("dialog", { name: "Nouveau client" })).toBeVisible();
  await expect(page).toHaveURL(/new=client/);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true });

  test("rows are cards, filters a sheet, targets are wide enough and nothing scrolls sideways", async ({
    page,
    given,
  }) => {
    const owner = await given.workspace();
    await givenClients(owner, 3);
    const { createClient } = await import("@/lib/crm/clients/create-client");
    await createClient(owner.ctx, { name: `Z ${"très long nom ".repeat(9)}`.slice(0, 120), city: "Lyon" });
    await signInAs(page, owner.session);
    await openList(page);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect((await rows(page).first().boundingBox())?.height).toBeGreaterThanOrEqual(56);
    const box = await page.getByRole("button", { name: "Actions pour A 001" }).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);

    await page.getByRole("button", { name: "Filtrer" }).click();
    const sheet = page.getByRole("dialog", { name: "Filtres" });
    await sheet.getByRole("checkbox", { name: "Prospect" }).check();
    await sheet.getByRole("button", { name: "Voir 1 résultat" }).click();
    await expect(sheet).toBeHidden();
    await expect(rows(page)).toHaveCount(1);
    await expect(page.getByRole("button", { name: /Filtrer.*1 filtre actif/ })).toBeVisible();

    await boxOf(page, "A 003").check();
    await expect(bar(page)).toContainText("1 sélectionné");
    expect(await overflow()).toBeLessThanOrEqual(0);
    await bar(page).getByRole("button", { name: "Archiver" }).click();
    await expect(page.getByText("1 client archivé", { exact: true })).toBeVisible();
  });
});
