import { expect, test } from "../support/browser";
import { openPage } from "../support/open-page";
import { sharedApp } from "../support/shared-app";
import { signInAs } from "../support/sign-in-as";

test("a test message is sent from the settings and read in the mailbox", async ({ page, given }) => {
  const owner = await given.workspace({ workspaceName: "Atelier Sillage" });
  await signInAs(page, owner.session);
  await openPage(page, "/settings/email");
  await expect(page.getByText("Boîte d’envoi intégrée", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Envoyer un essai" }).click();
  await expect(page.getByText(`Un message d’essai part vers ${owner.email}`, { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Voir" }).click();
  await expect(page.getByText("Gardé ici", { exact: true })).toBeVisible();
  await expect(page.frameLocator("iframe").getByText("Atelier Sillage").first()).toBeVisible();
  await page.getByRole("radio", { name: "Texte" }).click();
  await expect(page.locator("pre")).toContainText("Atelier Sillage");
});

test("an administrator sees that an invitation was sent, and not the link in it", async ({ page, given }) => {
  const owner = await given.workspace();
  const admin = await given.member(owner, "admin");
  const headers = { cookie: owner.session.cookie, origin: sharedApp().url };
  const email = `lea-${Date.now()}@example.com`;
  await page.request.post("/api/v1/invitations", { headers, data: { email, role: "member" } });
  await signInAs(page, admin.session);
  await openPage(page, "/settings/mailbox");
  await page.getByRole("row", { name: email }).getByRole("link").click();
  await expect(page.getByText("Contenu réservé au destinataire", { exact: true })).toBeVisible();
  expect(await page.content()).not.toMatch(/\/invitation\/[0-9a-f]{8}/);
});

test("stale filters fall back, and what is filtered survives a reload", async ({ page, given }) => {
  const owner = await given.workspace();
  await given.workspace();
  await signInAs(page, owner.session);
  await openPage(page, "/settings/mailbox?status=nonsense&page=abc");
  await expect(page.getByText("Aucun message", { exact: true })).toBeVisible();
  await page.getByLabel("Statut").selectOption("failed");
  await expect(page).toHaveURL("/settings/mailbox?status=failed");
  await page.reload();
  await expect(page.getByLabel("Statut")).toHaveValue("failed");
  await expect(page.getByText("Aucun message ne correspond", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Effacer les filtres" }).click();
  await expect(page).toHaveURL("/settings/mailbox");
});

test("the audit trail tells what happened, by category", async ({ page, given }) => {
  const owner = await given.workspace({ name: "Camille Roussel" });
  await signInAs(page, owner.session);
  await openPage(page, "/settings/audit");
  await expect(page.getByText("Connexion de Camille Roussel").first()).toBeVisible();
  await page.getByLabel("Catégorie").selectOption("settings");
  await expect(page).toHaveURL("/settings/audit?category=settings");
  await expect(page.getByText("Connexion de Camille Roussel")).toHaveCount(0);
  await expect(page.getByText("Camille Roussel a créé l’espace de travail", { exact: true })).toBeVisible();
});
