import { expect, test } from "../support/browser";
import { openPage } from "../support/open-page";
import { signInAs } from "../support/sign-in-as";

test("a colleague is invited, reads the invitation in the mailbox’s link and joins", async ({
  page,
  browser,
  given,
}) => {
  const owner = await given.workspace({ workspaceName: "Atelier Sillage" });
  const email = `jeanne-${Date.now()}@example.com`;
  await signInAs(page, owner.session);
  await openPage(page, "/settings/team");
  await page.getByRole("button", { name: "Inviter", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Inviter une personne" });
  await dialog.getByLabel("Adresse e-mail").fill(email);
  await dialog.getByLabel("Comptable").check();
  await dialog.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(page.getByText(`Invitation envoyée à ${email}`, { exact: true })).toBeVisible();
  await expect(page.getByRole("row", { name: email })).toContainText("En attente");

  await openPage(page, "/settings/mailbox");
  await page.getByRole("row", { name: email }).getByRole("link").click();
  await expect(page.frameLocator("iframe").getByRole("link").first()).toBeVisible();
  await page.getByRole("radio", { name: "Texte" }).click();
  const link = /http\S+\/invitation\/[0-9a-f]{64}/.exec(await page.locator("pre").innerText())?.[0] ?? "";

  const guest = await browser.newContext({ locale: "fr-FR" });
  const joining = await guest.newPage();
  await joining.goto(link);
  await joining.getByLabel("Votre nom").fill("Jeanne Marchetti");
  await joining.getByLabel("Choisissez un mot de passe").fill("violoncelle-sur-la-colline");
  await joining.getByRole("button", { name: "Rejoindre" }).click();
  await expect(joining.getByRole("heading", { level: 1, name: "Tableau de bord" })).toBeVisible();
  await guest.close();

  await openPage(page, "/settings/team");
  await expect(page.getByRole("row", { name: /Jeanne Marchetti/ })).toContainText("Comptable");
  await expect(page.getByText("Aucune invitation en attente.", { exact: true })).toBeVisible();
});

test("a change of role ends the person’s sessions at the next request, and can be undone", async ({ page, given }) => {
  const owner = await given.workspace();
  const colleague = await given.member(owner, "member", { name: "Marc Teissier" });
  const profile = () => page.request.get("/api/v1/profile", { headers: { cookie: colleague.session.cookie } });
  await signInAs(page, owner.session);
  await openPage(page, "/settings/team");
  expect((await profile()).status()).toBe(200);
  const role = page.getByLabel("Rôle de Marc Teissier");
  await role.selectOption("admin");
  await expect(page.getByText("Marc Teissier a maintenant le rôle Administrateur", { exact: true })).toBeVisible();
  await expect(role).toHaveValue("admin");
  expect((await profile()).status()).toBe(401);

  await page.getByRole("button", { name: /^Annuler/ }).click();
  await expect(role).toHaveValue("member");
});

test("a removed member is gone at once; the last owner cannot go", async ({ page, given }) => {
  const owner = await given.workspace({ name: "Camille Roussel" });
  const colleague = await given.member(owner, "admin", { name: "Hélène Aubry" });
  await signInAs(page, owner.session);
  await openPage(page, "/settings/team");
  await expect(page.getByLabel("Rôle de Camille Roussel")).toBeDisabled();
  await expect(page.getByText("Vous êtes le dernier propriétaire")).toBeVisible();
  await page.getByRole("button", { name: "Retirer Hélène Aubry" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Retirer" }).click();
  await expect(page.getByText("Membre retiré", { exact: true })).toBeVisible();
  await expect(page.getByRole("row", { name: /Hélène Aubry/ })).toHaveCount(0);
  const headers = { cookie: colleague.session.cookie };
  expect((await page.request.get("/api/v1/profile", { headers })).status()).toBe(401);
});

test("members see the team and none of its levers", async ({ page, given }) => {
  const owner = await given.workspace();
  const member = await given.member(owner, "member", { name: "Zoé Lefèvre" });
  await signInAs(page, member.session);
  await openPage(page, "/settings/team");
  await expect(page.getByRole("row", { name: /Zoé Lefèvre/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Inviter", exact: true })).toHaveCount(0);
  await expect(page.getByRole("combobox", { name: /^Rôle de/ })).toHaveCount(0);
  for (const path of ["/settings/audit", "/settings/mailbox", "/settings/email", "/jobs"]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(403);
  }
});

test("once two factors are required, whoever has none only reaches their own account", async ({ page, given }) => {
  const owner = await given.workspace();
  const member = await given.member(owner);
  await signInAs(page, owner.session);
  await openPage(page, "/settings/team");
  const rule = page.getByRole("switch", { name: "Exiger la double authentification" });
  await expect(rule, "nobody locks themselves out").toBeDisabled();

  await given.twoFactor(owner);
  await openPage(page, "/settings/team");
  await rule.click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Exiger" }).click();
  await expect(page.getByText("Double authentification exigée", { exact: true })).toBeVisible();
  await expect(rule).toBeChecked();

  await signInAs(page, member.session);
  await openPage(page, "/settings/security");
  await expect(page.getByText("Un de vos espaces de travail l’exige")).toBeVisible();
  expect((await page.goto("/settings/team"))?.status()).toBe(403);
});
