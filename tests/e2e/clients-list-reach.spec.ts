import { expect, test } from "../support/browser";
import { bar, boxOf, givenClients, openList, rows } from "../support/clients-list";
import { openPage } from "../support/open-page";
import { signInAs } from "../support/sign-in-as";

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
