import { expect, test } from "../support/browser";
import { atClient, crm } from "../support/client-page";
import { openPage } from "../support/open-page";
import { signInAs } from "../support/sign-in-as";

test("notes and calls are written, narrowed, corrected and taken away", async ({ page, given }) => {
  const owner = await given.workspace({ name: "Camille Roussel" });
  await atClient(page, owner);
  await page.getByRole("button", { name: "Note ou appel" }).click();
  const dialog = page.getByRole("dialog", { name: "Note, appel ou rendez-vous" });
  await expect(dialog.getByLabel("Texte")).toBeFocused();
  await expect(dialog.getByLabel("Durée")).toHaveCount(0);
  await dialog.getByLabel("Appel").check();
  await dialog.getByLabel("Texte").fill("Gabarit validé.");
  await dialog.getByLabel("Durée").fill("douze");
  await dialog.getByRole("button", { name: "Ajouter à l’historique" }).click();
  await expect(dialog.getByLabel("Durée")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Durée").fill("75");
  await dialog.getByLabel("Quand").fill("2026-01-15T09:32");
  await dialog.getByRole("button", { name: "Ajouter à l’historique" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/Camille Roussel a passé un appel de 1\sh\s15\smin/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 3, name: /15 janvier/ })).toBeVisible();

  await expect(page.getByText(/a créé cette fiche/)).toBeVisible();
  await page.getByRole("radio", { name: "Échanges" }).click();
  await expect(page.getByText(/a créé cette fiche/)).toHaveCount(0);
  await expect(page).toHaveURL(/show=exchanges/);
  await page.getByRole("radio", { name: "Modifications" }).click();
  await expect(page.getByText("Gabarit validé.")).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("radio", { name: "Modifications" })).toBeChecked();
  await page.getByRole("radio", { name: "Tout" }).click();

  await page.getByRole("button", { name: "Actions : Gabarit validé." }).click();
  await page.getByRole("menuitem", { name: "Modifier" }).click();
  const edit = page.getByRole("dialog", { name: "Modifier" });
  await expect(edit.getByLabel("Quand")).toHaveValue("2026-01-15T09:32");
  await edit.getByLabel("Texte").fill("Gabarit refusé.");
  await edit.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Gabarit refusé.")).toBeVisible();
  await page.getByRole("button", { name: "Actions : Gabarit refusé." }).click();
  await page.getByRole("menuitem", { name: "Supprimer" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Supprimer" }).click();
  await expect(page.getByText("Gabarit refusé.")).toHaveCount(0);
});

test("a long timeline is read on, and stays read on while it changes", async ({ page, given }) => {
  const owner = await given.workspace();
  const client = await (await crm()).givenClient(owner);
  const { recordActivity } = await import("@/lib/crm/activities/record-activity");
  for (let hour = 1; hour <= 40; hour += 1) {
    const occurredAt = new Date(Date.now() - hour * 3_600_000).toISOString();
    await recordActivity(owner.ctx, { clientId: client.id, type: "note", text: `Entrée ${hour}.`, occurredAt });
  }
  await signInAs(page, owner.session);
  await openPage(page, `/clients/${client.id}?show=exchanges`);
  await expect(page.getByText(/^Entrée \d+\.$/)).toHaveCount(15);
  await page.getByRole("button", { name: "Afficher plus" }).click();
  await expect(page.getByText(/^Entrée \d+\.$/)).toHaveCount(30);
  await page.getByRole("button", { name: "Actions : Entrée 20." }).click();
  await page.getByRole("menuitem", { name: "Supprimer" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Supprimer" }).click();
  await expect(page.getByText(/^Entrée \d+\.$/)).toHaveCount(29);
  await page.getByRole("button", { name: "Afficher plus" }).click();
  await expect(page.getByText(/^Entrée \d+\.$/)).toHaveCount(39);
  await expect(page.getByRole("button", { name: "Afficher plus" })).toHaveCount(0);
  const texts = await page.getByText(/^Entrée \d+\.$/).allInnerTexts();
  expect(
    texts.map((text) => Number(/\d+/.exec(text)?.[0])),
    "in order, each once",
  ).toEqual(Array.from({ length: 40 }, (_, index) => index + 1).filter((hour) => hour !== 20));
});
