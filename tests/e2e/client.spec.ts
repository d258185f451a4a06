import { expect, expectRefused, test } from "../support/browser";
import { atClient, crm, heading } from "../support/client-page";
import { openPage } from "../support/open-page";
import { signInAs } from "../support/sign-in-as";

test("a client is made by keyboard, with a hint at the one that is there already", async ({ page, given }) => {
  const owner = await given.workspace();
  await (await crm()).givenClient(owner, { name: "Maison Verlaine", city: "Paris" });
  await signInAs(page, owner.session);
  await openPage(page, "/settings/notifications");
  await page.keyboard.press("n");
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "Nouveau client" });
  await expect(page).toHaveURL(/\/settings\/notifications\?new=client$/);
  await expect(dialog.getByLabel("Nom", { exact: true })).toBeFocused();

  await page.keyboard.press("Enter");
  await expectRefused(page, { label: "Nom", message: "À renseigner", value: "" });

  await page.keyboard.type("Maison Verlaine");
  await expect(dialog.getByText("même nom")).toBeVisible();
  await page.keyboard.press("Escape");
  const question = page.getByRole("alertdialog", { name: "Quitter sans enregistrer ?" });
  await question.getByRole("button", { name: "Rester" }).click();
  await expect(dialog.getByLabel("Nom", { exact: true }), "what was typed is kept").toHaveValue("Maison Verlaine");

  await dialog.getByLabel("Nom", { exact: true }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Éditions Carmin");
  await expect(dialog.getByText("même nom")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(heading(page, "Éditions Carmin")).toBeVisible();
  await page.goBack();
  await expect(heading(page, "Notifications")).toBeVisible();
  await expect(dialog, "Back does not open it again").toHaveCount(0);
});

test("Back closes the dialog of a new client; all fields keep what was typed", async ({ page, given }) => {
  const owner = await given.workspace();
  await signInAs(page, owner.session);
  await openPage(page, "/clients");
  await page.getByRole("button", { name: "Créer", exact: true }).click();
  await page.getByRole("menuitem", { name: "Client" }).click();
  const dialog = page.getByRole("dialog", { name: "Nouveau client" });
  await expect(dialog.getByLabel("Nom", { exact: true })).toBeFocused();
  await page.goBack();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/\/clients$/);

  await openPage(page, "/clients?new=client");
  await dialog.getByLabel("Particulier").check();
  await expect(dialog.getByLabel("SIRET")).toHaveCount(0);
  await dialog.getByLabel("Nom", { exact: true }).fill("Jeanne Marchetti");
  await dialog.getByRole("button", { name: "Tous les champs" }).click();
  await expect(heading(page, "Nouveau client")).toBeVisible();
  await expect(page.getByLabel("Nom", { exact: true })).toHaveValue("Jeanne Marchetti");
  await expect(page.getByLabel("Particulier")).toBeChecked();
  await page.getByLabel("Numéro de TVA").fill("FR00123");
  await page.getByRole("button", { name: "Créer le client" }).click();
  const message = "Ce numéro de TVA n’est pas valide";
  await expectRefused(page, { label: "Numéro de TVA", message, value: "FR00123" });
  await page.getByLabel("Numéro de TVA").fill("");
  await page.getByLabel("Livrer à une autre adresse").check();
  await page.getByLabel("Ville").last().fill("La Tour-de-Peilz");
  await page.getByRole("button", { name: "Créer le client" }).click();
  await expect(heading(page, "Jeanne Marchetti")).toBeVisible();
  await expect(page.getByText("La Tour-de-Peilz")).toBeVisible();
});

test("whoever edits an old version sees what differs and decides", async ({ page, given }) => {
  const owner = await given.workspace();
  const client = await atClient(page, owner, { name: "Garage Perrin", city: "Lyon" });
  await page.keyboard.press("e");
  await expect(heading(page, "Modifier Garage Perrin")).toBeVisible();
  await page.getByLabel("Téléphone").fill("04 77 00 00 01");

  const { updateClient } = await import("@/lib/crm/clients/update-client");
  await updateClient(owner.ctx, { clientId: client.id, city: "Saint-Étienne" });
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  const conflict = page.getByRole("alert").filter({ hasText: "Quelqu’un a modifié ce client entre-temps" });
  await expect(conflict).toBeFocused();
  await expect(conflict.getByRole("row", { name: /Ville/ })).toContainText("Saint-Étienne");
  await expect(conflict.getByRole("row", { name: /Ville/ })).toContainText("Lyon");
  await expect(page.getByLabel("Téléphone"), "what was typed is kept").toHaveValue("04 77 00 00 01");

  await conflict.getByRole("button", { name: "Reprendre la version enregistrée" }).click();
  await expect(page.getByLabel("Ville")).toHaveValue("Saint-Étienne");
  await expect(page.getByLabel("Téléphone")).toHaveValue("");
  await page.getByLabel("Téléphone").fill("04 77 00 00 02");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(heading(page, "Garage Perrin")).toBeVisible();
  await expect(page.getByRole("link", { name: "04 77 00 00 02" })).toBeVisible();
  await expect(page.getByText("Saint-Étienne", { exact: true })).toBeVisible();
});

test("people of a client: the first is the primary one, another can be, and one can go", async ({ page, given }) => {
  const owner = await given.workspace();
  await atClient(page, owner);
  await page.getByRole("button", { name: "Nouveau contact" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Nouveau contact" });
  await expect(dialog.getByLabel("Prénom")).toBeFocused();
  await expect(dialog.getByText("Le premier contact d’un client est toujours le principal")).toBeVisible();
  await dialog.getByLabel("Prénom").fill("Hélène");
  await dialog.getByLabel("Nom (facultatif)", { exact: true }).fill("Aubry");
  await dialog.getByLabel("Accepte les e-mails commerciaux").check();
  await dialog.getByRole("button", { name: "Ajouter le contact" }).click();
  await expect(dialog.getByLabel("Origine du consentement")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Origine du consentement").fill("Salon de Lyon");
  await dialog.getByRole("button", { name: "Ajouter le contact" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/^E-mails acceptés le/)).toBeVisible();

  await page.getByRole("link", { name: /^Contacts/ }).click();
  await expect(page.getByRole("row", { name: /Hélène Aubry/ })).toContainText("Principal");
  await page.getByRole("button", { name: "Nouveau", exact: true }).click();
  await page.getByRole("menuitem", { name: "Contact" }).click();
  await dialog.getByLabel("Prénom").fill("Marc");
  await dialog.getByRole("button", { name: "Ajouter le contact" }).click();
  const marc = page.getByRole("row", { name: /Marc/ });
  await expect(marc).not.toContainText("Principal");

  await page.getByRole("button", { name: "Actions sur Marc" }).click();
  await page.getByRole("menuitem", { name: "Désigner comme principal" }).click();
  await expect(marc).toContainText("Principal");
  await expect(page.getByText("Principal", { exact: true })).toHaveCount(1);
  await page.getByRole("button", { name: /^Annuler/ }).click();
  await expect(page.getByRole("row", { name: /Hélène Aubry/ })).toContainText("Principal");

  await page.getByRole("button", { name: "Actions sur Marc" }).click();
  await page.getByRole("menuitem", { name: "Modifier" }).click();
  const edit = page.getByRole("dialog", { name: "Modifier Marc" });
  await edit.getByLabel("Fonction").fill("Comptabilité");
  await edit.getByRole("button", { name: "Enregistrer" }).click();
  await expect(marc).toContainText("Comptabilité");

  await page.getByRole("button", { name: "Actions sur Marc" }).click();
  await page.getByRole("menuitem", { name: "Supprimer" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Supprimer" }).click();
  await expect(marc).toHaveCount(0);
});

test("tags go on by typing, are made where they are missing, and come off with a way back", async ({ page, given }) => {
  const owner = await given.workspace();
  await (await crm()).givenTag(owner, "Grand compte");
  const client = await atClient(page, owner);
  const add = page.getByRole("button", { name: "Ajouter une étiquette" });
  await add.click();
  await expect(page.getByRole("combobox", { name: "Ajouter une étiquette" })).toBeFocused();
  await page.keyboard.type("grand");
  await page.keyboard.press("Enter");
  const removeBig = page.getByRole("button", { name: "Retirer l’étiquette Grand compte" });
  await expect(removeBig).toBeVisible();
  await page.getByRole("combobox", { name: "Ajouter une étiquette" }).fill("Paris");
  await page.getByRole("option", { name: "Créer « Paris »" }).click();
  await expect(page.getByRole("button", { name: "Retirer l’étiquette Paris" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(add).toBeFocused();

  await removeBig.click();
  await expect(removeBig).toHaveCount(0);
  const taken = page.getByRole("listitem").filter({ hasText: "« Grand compte » retirée" });
  await taken.getByRole("button", { name: /^Annuler/ }).click();
  await expect(removeBig).toBeVisible();
  const kept = async () => {
    const answer = await page.request.get(`/api/v1/clients/${client.id}`);
    const { data } = (await answer.json()) as { data: { tags: { name: string }[] } };
    return data.tags.map(({ name }) => name);
  };
  await expect.poll(kept, "it was really put back").toEqual(["Grand compte", "Paris"]);
});

test("an archived client says so, and comes back by undo or from its page", async ({ page, given }) => {
  const owner = await given.workspace();
  await atClient(page, owner, { name: "Hôtel Les Tamaris" });
  const archive = async () => {
    await page.keyboard.press(".");
    await page.getByRole("menuitem", { name: "Archiver" }).click();
    await expect(page.getByText(/^Archivé le/)).toBeVisible();
  };
  await archive();
  await page.getByRole("button", { name: /^Annuler/ }).click();
  await expect(page.getByText(/^Archivé le/)).toHaveCount(0);
  await archive();
  await page.getByRole("button", { name: "Restaurer" }).click();
  await expect(page.getByText(/^Archivé le/)).toHaveCount(0);
  await expect(page.getByText("Actif", { exact: true })).toBeVisible();
});

test("two clients become one, its old address leads here, and the merge is undone", async ({ page, given }) => {
  const owner = await given.workspace();
  const { givenClient, givenContact } = await crm();
  const other = await givenClient(owner, { name: "Verlaine SAS", email: "compta@verlaine.example" });
  await givenContact(owner, other, { firstName: "Marc", lastName: "Teissier" });
  await atClient(page, owner, { name: "Maison Verlaine", city: "Paris" });
  await page.getByRole("button", { name: "Plus d’actions" }).click();
  await page.getByRole("menuitem", { name: "Fusionner avec un autre client…" }).click();
  const dialog = page.getByRole("dialog", { name: "Fusionner avec un autre client" });
  await dialog.getByRole("combobox").fill("verlaine sas");
  await dialog.getByRole("option", { name: /Verlaine SAS/ }).click();
  await expect(dialog.getByText("compta@verlaine.example"), "what will be filled in").toBeVisible();
  await dialog.getByRole("button", { name: "Fusionner", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("Marc Teissier", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "compta@verlaine.example" })).toBeVisible();

  await openPage(page, `/clients/${other.id}`);
  await expect(heading(page, "Maison Verlaine")).toBeVisible();
  await expect(page.getByText(`Verlaine SAS (${other.reference}) a été fusionné avec ce client.`)).toBeVisible();
  await openPage(page, page.url().split("?")[0] ?? "");
  await page.getByRole("listitem").getByRole("button", { name: "Annuler la fusion" }).click();
  await expect(page.getByText("Marc Teissier", { exact: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Annuler la fusion" })).toHaveCount(0);
  await openPage(page, `/clients/${other.id}`);
  await expect(heading(page, "Verlaine SAS")).toBeVisible();
});

test("keys step through the list that opened a client, and from tab to tab", async ({ page, given }) => {
  const owner = await given.workspace();
  const { givenClient } = await crm();
  for (const name of ["Alpha", "Bravo", "Charlie"]) await givenClient(owner, { name });
  await signInAs(page, owner.session);
  await openPage(page, "/clients?sort=-name");
  await page.getByRole("link", { name: "Charlie", exact: true }).click();
  await expect(heading(page, "Charlie")).toBeVisible();
  await expect(page.getByText("1 sur 3", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Client précédent" })).toBeDisabled();
  await page.keyboard.press("4");
  await expect(page).toHaveURL(/\/contacts$/);
  await page.keyboard.press("j");
  await expect(heading(page, "Bravo")).toBeVisible();
  await expect(page, "on the same tab").toHaveURL(/\/contacts$/);
  await page.keyboard.press("k");
  await expect(heading(page, "Charlie")).toBeVisible();
  await page.keyboard.press("5");
  await expect(page).toHaveURL(/\/timeline$/);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog").getByText("Client suivant")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Clients", exact: true }).last().click();
  await expect(page, "back in the same list").toHaveURL(/\/clients\?sort=-name$/);
});

test("an accountant reads everything and finds no lever", async ({ page, given }) => {
  const owner = await given.workspace();
  const { givenClient, givenContact } = await crm();
  const client = await givenClient(owner, { name: "Maison Verlaine" });
  await givenContact(owner, client, { firstName: "Hélène" });
  const { recordActivity } = await import("@/lib/crm/activities/record-activity");
  await recordActivity(owner.ctx, { clientId: client.id, type: "note", text: "Gabarit validé." });
  const accountant = await given.member(owner, "accountant");
  await signInAs(page, accountant.session);
  const levers = /^(Créer|Modifier|Nouveau|Note ou appel|Ajouter une étiquette|Actions )/;
  for (const tab of ["", "/contacts", "/timeline"]) {
    await openPage(page, `/clients/${client.id}${tab}?new=contact`);
    await expect(heading(page, "Maison Verlaine")).toBeVisible();
    await expect(page.getByText(tab === "/timeline" ? "Gabarit validé." : "Hélène", { exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: levers })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Modifier" })).toHaveCount(0);
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await page.getByRole("button", { name: "Plus d’actions" }).click();
  await expect(page.getByRole("menuitem")).toHaveText(["Copier le lien"]);
  for (const path of [`/clients/${client.id}/edit`, "/clients/new"]) {
    expect((await page.goto(path))?.status(), path).toBe(403);
  }
});

test("a client of another workspace is one nobody has heard of", async ({ page, given }) => {
  const [mine, theirs] = [await given.workspace(), await given.workspace()];
  const foreign = await (await crm()).givenClient(theirs);
  await signInAs(page, mine.session);
  for (const path of [`/clients/${foreign.id}`, `/clients/${foreign.id}/edit`, "/clients/no-id-at-all"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});
