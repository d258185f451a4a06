import { expect, expectRefused, test } from "../support/browser";
import { crm } from "../support/client-page";
import { openPage } from "../support/open-page";
import { signInAs } from "../support/sign-in-as";

test("tags are made, renamed, recoloured, merged and deleted", async ({ page, given }) => {
  const owner = await given.workspace();
  const { givenClient, givenTag } = await crm();
  const { tagClient } = await import("@/lib/crm/tags/tag-client");
  await givenTag(owner, "Paris");
  for (const name of ["Alpha", "Bravo"]) {
    const { id: clientId } = await givenClient(owner, { name });
    await tagClient(owner.ctx, { clientId, name: "Île-de-France" });
  }
  await givenClient(owner, { name: "Charlie" });
  await signInAs(page, owner.session);
  await openPage(page, "/settings/tags");
  const row = (name: string) => page.getByRole("row", { name: new RegExp(name) });
  await expect(row("Île-de-France")).toContainText("2 clients");
  await expect(row("Paris")).toContainText("aucun client");

  await page.getByRole("button", { name: "Nouvelle étiquette" }).click();
  const dialog = page.getByRole("dialog", { name: "Nouvelle étiquette" });
  await expect(dialog.getByLabel("Nom")).toBeFocused();
  await dialog.getByLabel("Nom").fill("paris");
  await dialog.getByRole("button", { name: "Créer l’étiquette" }).click();
  await expectRefused(page, { label: "Nom", message: "Une autre étiquette porte ce nom", value: "paris" });
  await dialog.getByLabel("Nom").fill("Prioritaire");
  await dialog.getByLabel("Rose").check();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(row("Prioritaire")).toBeVisible();

  await page.getByRole("button", { name: "Actions sur l’étiquette Prioritaire" }).click();
  await page.getByRole("menuitem", { name: "Renommer ou changer la couleur" }).click();
  const edit = page.getByRole("dialog", { name: "Modifier « Prioritaire »" });
  await expect(edit.getByLabel("Rose")).toBeChecked();
  await edit.getByLabel("Nom").fill("Urgent");
  await edit.getByLabel("Ambre").check();
  await edit.getByRole("button", { name: "Enregistrer" }).click();
  await expect(row("Urgent")).toBeVisible();
  await expect(row("Prioritaire")).toHaveCount(0);

  await page.getByRole("button", { name: "Actions sur l’étiquette Île-de-France" }).click();
  await page.getByRole("menuitem", { name: "Fusionner dans une autre…" }).click();
  const merge = page.getByRole("dialog", { name: "Fusionner « Île-de-France »" });
  await expect(merge.getByRole("button", { name: "Fusionner", exact: true })).toBeDisabled();
  await merge.getByRole("combobox").fill("par");
  await merge.getByRole("option", { name: "Paris" }).click();
  await expect(merge.getByText("2 clients de « Île-de-France » passeront à « Paris »")).toBeVisible();
  await merge.getByRole("button", { name: "Fusionner", exact: true }).click();
  await expect(row("Île-de-France")).toHaveCount(0);
  await expect(row("Paris")).toContainText("2 clients");

  await row("Paris").getByRole("link", { name: "2 clients" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Clients" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Alpha", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Charlie", exact: true })).toHaveCount(0);

  await openPage(page, "/settings/tags");
  await page.getByRole("button", { name: "Actions sur l’étiquette Paris" }).click();
  await page.getByRole("menuitem", { name: "Supprimer" }).click();
  const question = page.getByRole("alertdialog", { name: "Supprimer l’étiquette « Paris » ?" });
  await expect(question).toContainText("2 clients");
  await question.getByRole("button", { name: "Supprimer" }).click();
  await expect(row("Paris")).toHaveCount(0);
});

test("many tags are searched and sorted in the address; who only reads sees no lever", async ({ page, given }) => {
  const owner = await given.workspace();
  const { givenTag } = await crm();
  for (let index = 1; index <= 55; index += 1) await givenTag(owner, `Ville ${String(index).padStart(2, "0")}`);
  const accountant = await given.member(owner, "accountant");
  await signInAs(page, accountant.session);
  await openPage(page, "/settings/tags");
  await expect(page.getByText("1–50 sur 55")).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Nouvelle étiquette|Actions|Créer)/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Nom" }).click();
  await expect(page).toHaveURL(/sort=-name/);
  await expect(page.getByRole("row").nth(1)).toContainText("Ville 55");
  await page.getByLabel("Chercher une étiquette").fill("ville 07");
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page).toHaveURL(/q=ville/);
  await page.reload();
  await expect(page.getByRole("row")).toHaveCount(2);
});
