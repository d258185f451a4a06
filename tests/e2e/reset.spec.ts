import { expect, expectRefused, test } from "../support/browser";
import { hydrated, openPage } from "../support/open-page";

const NEW_PASSWORD = "parapluie-orange-sous-la-pluie";

test("a forgotten password is replaced through the link in the outbox", async ({ page, browser, given, origin }) => {
  const owner = await given.workspace();
  const member = await given.member(owner);
  await openPage(page, "/login");
  await page.getByRole("link", { name: "Mot de passe oublié ?" }).click();
  await expect(page).toHaveURL("/forgot");
  await hydrated(page);

  await page.getByLabel("Adresse e-mail").fill("sam");
  await page.getByRole("button", { name: "Envoyer le lien" }).click();
  const incomplete = "Cette adresse e-mail est incomplète ou mal écrite";
  await expectRefused(page, { label: "Adresse e-mail", message: incomplete, value: "sam" });

  await page.getByLabel("Adresse e-mail").fill(member.email);
  await page.getByRole("button", { name: "Envoyer le lien" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Vérifiez vos e-mails" })).toBeFocused();

  const office = await browser.newContext({ baseURL: origin });
  const outbox = await office.newPage();
  await office.addCookies(
    owner.session.cookie.split("; ").map((pair) => {
      const [name = "", value = ""] = pair.split("=");
      return { name, value, url: origin };
    }),
  );
  await outbox.goto("/settings/mailbox");
  await outbox
    .getByRole("link", { name: /mot de passe/i })
    .first()
    .click();
  const link = outbox.frameLocator("iframe").locator('a[href*="/reset/"]').first();
  const address = (await link.getAttribute("href")) ?? "";
  await office.close();

  await openPage(page, address);
  await page.getByLabel("Nouveau mot de passe").fill("court");
  await page.getByRole("button", { name: "Changer le mot de passe" }).click();
  await expectRefused(page, { label: "Nouveau mot de passe", message: "12 caractères au moins", value: "court" });
  await page.getByLabel("Nouveau mot de passe").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Changer le mot de passe" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mot de passe changé" })).toBeFocused();

  const before = await page.request.get("/api/v1/auth/me", { headers: { cookie: member.session.cookie } });
  expect(before.status(), "the sessions of before are dead").toBe(401);

  await openPage(page, address);
  await page.getByLabel("Nouveau mot de passe").fill("encore-un-autre-mot-de-passe");
  await page.getByRole("button", { name: "Changer le mot de passe" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ce lien ne fonctionne plus" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Recevoir un nouveau lien" })).toHaveAttribute("href", "/forgot");

  await page.getByRole("link", { name: "Revenir à la connexion" }).click();
  await page.getByLabel("Adresse e-mail").fill(member.email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tableau de bord" })).toBeVisible();
});

test("an address nobody has gets the same answer", async ({ page }) => {
  await openPage(page, "/forgot");
  await page.getByLabel("Adresse e-mail").fill("personne@ailleurs.example");
  await page.getByRole("button", { name: "Envoyer le lien" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Vérifiez vos e-mails" })).toBeVisible();
  await expect(page.getByText("personne@ailleurs.example")).toBeVisible();
});

test("a link cut short by a mail program is a dead link, not an error", async ({ page }) => {
  await openPage(page, "/reset/0123abcd");
  await page.getByLabel("Nouveau mot de passe").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Changer le mot de passe" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ce lien ne fonctionne plus" })).toBeVisible();
});
