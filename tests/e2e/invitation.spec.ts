import type { Page } from "@playwright/test";
import type { GivenPerson } from "../support/given";
import { expect, expectRefused, test } from "../support/browser";
import { hydrated, openPage } from "../support/open-page";

const PASSWORD = "violoncelle-sur-la-colline";

async function signInAs(page: Page, { session }: Pick<GivenPerson, "session">, url: string) {
  const cookies = session.cookie.split("; ").map((pair) => pair.split("="));
  await page.context().addCookies(cookies.map(([name = "", value = ""]) => ({ name, value, url })));
}

/** Invites over HTTP as the owner, and takes the link from the owner's outbox. */
async function invite(page: Page, owner: GivenPerson, email: string, url: string): Promise<string> {
  const headers = { cookie: owner.session.cookie, origin: url };
  const invited = await page.request.post("/api/v1/invitations", { headers, data: { email, role: "accountant" } });
  expect(invited.ok(), await invited.text()).toBe(true);
  const { data: mails } = (await (await page.request.get("/api/v1/mailbox", { headers })).json()) as {
    data: { id: string; recipient: string }[];
  };
  const mail = mails.find(({ recipient }) => recipient === email);
  const { data } = (await (await page.request.get(`/api/v1/mailbox/${mail?.id}`, { headers })).json()) as {
    data: { text: string };
  };
  return /http\S+\/invitation\/[0-9a-f]{64}/.exec(data.text)?.[0] ?? "";
}

test("somebody new joins with a name and a password", async ({ page, given, origin }) => {
  const owner = await given.workspace({ workspaceName: "Atelier Sillage" });
  const email = `lea-${Date.now()}@example.com`;
  const link = await invite(page, owner, email, origin);
  await openPage(page, link);
  await expect(page.getByRole("heading", { level: 1, name: "Rejoindre Atelier Sillage" })).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();
  await expect(page.getByText("comptable")).toBeVisible();

  await page.getByLabel("Votre nom").fill("Léa Fournier");
  await page.getByLabel("Choisissez un mot de passe").fill("trop court");
  await page.getByRole("button", { name: "Rejoindre" }).click();
  const label = "Choisissez un mot de passe";
  await expectRefused(page, { label, message: "12 caractères au moins", value: "trop court" });
  await expect(page.getByLabel("Votre nom")).toHaveValue("Léa Fournier");

  await page.getByLabel("Choisissez un mot de passe").fill(PASSWORD);
  await page.getByRole("button", { name: "Rejoindre" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tableau de bord" })).toBeVisible();
  await expect(page.getByText("Léa Fournier a rejoint l’espace avec le rôle comptable")).toBeVisible();

  await page.context().clearCookies();
  await openPage(page, link);
  await expect(page.getByRole("heading", { level: 1, name: "Cette invitation ne fonctionne plus" })).toBeVisible();
  await page.getByRole("link", { name: "Se connecter" }).click();
  await expect(page).toHaveURL("/login");
  await hydrated(page);
});

test("somebody known joins with the password of their account", async ({ page, given, origin }) => {
  const owner = await given.workspace({ workspaceName: "Studio Boréal" });
  const guest = await given.workspace({ workspaceName: "Chez Sam" });
  await openPage(page, await invite(page, owner, guest.email, origin));
  await expect(page.getByLabel("Votre nom")).toHaveCount(0);

  await page.getByLabel("Mot de passe", { exact: true }).fill("pas-le-bon-mot-de-passe");
  await page.getByRole("button", { name: "Rejoindre" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Adresse ou mot de passe incorrect." })).toBeFocused();

  await page.getByLabel("Mot de passe", { exact: true }).fill(guest.password);
  await page.getByRole("button", { name: "Rejoindre" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tableau de bord" })).toBeVisible();
  await page.getByRole("button", { name: /Espace de travail : Studio Boréal/ }).click();
  await page.getByRole("menuitemradio", { name: "Chez Sam" }).click();
  await expect(page.getByRole("button", { name: /Espace de travail : Chez Sam/ })).toBeVisible();
});

test("an owner sees who has joined", async ({ page, given, origin }) => {
  const owner = await given.workspace();
  await given.member(owner, "member", { name: "Yanis Benali" });
  await signInAs(page, owner, origin);
  await openPage(page, "/settings/team");
  await expect(page.getByText("Yanis Benali")).toBeVisible();
});
