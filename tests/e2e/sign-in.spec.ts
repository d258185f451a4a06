import { expect, expectRefused, test, watch } from "../support/browser";
import { hydrated, openPage } from "../support/open-page";

test("a password alone opens the page that was wanted", async ({ page, given }) => {
  const owner = await given.workspace();
  await openPage(page, "/settings/profile?from=mail");
  await expect(page).toHaveURL(/\/login\?next=%2Fsettings%2Fprofile%3Ffrom%3Dmail$/);
  await hydrated(page);
  await page.getByLabel("Adresse e-mail").fill(owner.email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(owner.password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page).toHaveURL("/settings/profile?from=mail");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

for (const elsewhere of ["//elsewhere.example/", "/\\elsewhere.example", "https://elsewhere.example"]) {
  test(`signing in never leads to ${elsewhere}`, async ({ page, given }) => {
    const owner = await given.workspace();
    await openPage(page, `/login?next=${encodeURIComponent(elsewhere)}`);
    await page.getByLabel("Adresse e-mail").fill(owner.email);
    await page.getByLabel("Mot de passe", { exact: true }).fill(owner.password);
    await page.getByRole("button", { name: "Se connecter" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Tableau de bord" })).toBeVisible();
    await expect(page).toHaveURL("/dashboard");
  });
}

test("what was typed wrong is told beside its field, and kept", async ({ page, given }) => {
  const owner = await given.workspace();
  await openPage(page, "/login");
  await page.getByLabel("Adresse e-mail").fill("camille@");
  await page.getByLabel("Mot de passe", { exact: true }).fill(owner.password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  const message = "Cette adresse e-mail est incomplète ou mal écrite";
  await expectRefused(page, { label: "Adresse e-mail", message, value: "camille@" });

  await page.getByLabel("Adresse e-mail").fill(owner.email);
  await page.getByLabel("Mot de passe", { exact: true }).fill("ce-n-est-pas-le-bon");
  await page.getByRole("button", { name: "Se connecter" }).click();
  const refusal = page.getByRole("alert").filter({ hasText: "Adresse ou mot de passe incorrect." });
  await expect(refusal).toBeFocused();
  await expect(page.getByLabel("Adresse e-mail")).toHaveValue(owner.email);
  await expect(page.getByLabel("Mot de passe", { exact: true })).toHaveValue("ce-n-est-pas-le-bon");
});

test("the second factor takes a code of the authenticator, and only a right one", async ({ page, given }) => {
  const owner = await given.workspace();
  const authenticator = await given.twoFactor(owner);
  await openPage(page, "/login?next=/settings/security");
  await page.getByLabel("Adresse e-mail").fill(owner.email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(owner.password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page).toHaveURL("/login/2fa?next=%2Fsettings%2Fsecurity");
  await hydrated(page);

  await page.getByLabel("Code à 6 chiffres").fill("12");
  await page.getByRole("button", { name: "Vérifier" }).click();
  await expectRefused(page, { label: "Code à 6 chiffres", message: "Le code compte 6 chiffres", value: "12" });

  const wrong = authenticator.code() === "000000" ? "000001" : "000000";
  await page.getByLabel("Code à 6 chiffres").fill(wrong);
  await page.getByRole("button", { name: "Vérifier" }).click();
  await expectRefused(page, {
    label: "Code à 6 chiffres",
    message: "Ce code est erroné ou a déjà servi",
    value: wrong,
  });

  await openPage(page, "/settings/profile");
  await expect(page, "the password alone opens nothing").toHaveURL(/\/login\/2fa/);
  await hydrated(page);

  await page.getByLabel("Code à 6 chiffres").fill(authenticator.code());
  await page.getByRole("button", { name: "Vérifier" }).click();
  await expect(page).toHaveURL("/settings/profile");
});

test("a recovery code stands in for the phone, once", async ({ page, given }) => {
  const owner = await given.workspace();
  const [recoveryCode = ""] = (await given.twoFactor(owner)).recoveryCodes;
  const giveCode = async () => {
    await openPage(page, "/login");
    await page.getByLabel("Adresse e-mail").fill(owner.email);
    await page.getByLabel("Mot de passe", { exact: true }).fill(owner.password);
    await page.getByRole("button", { name: "Se connecter" }).click();
    await page.waitForURL("**/login/2fa");
    await hydrated(page);
    await page.getByRole("button", { name: "Utiliser un code de secours" }).click();
    await page.getByLabel("Code de secours").fill(recoveryCode);
    await page.getByRole("button", { name: "Vérifier" }).click();
  };
  await giveCode();
  await expect(page.getByRole("heading", { level: 1, name: "Vous êtes connecté" })).toBeFocused();
  await expect(page.getByText("Il vous reste 9 codes de secours.")).toBeVisible();
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page).toHaveURL("/dashboard");

  await page.context().clearCookies();
  await giveCode();
  const message = "Ce code est erroné ou a déjà servi";
  await expectRefused(page, { label: "Code de secours", message, value: recoveryCode });
});

test("signing out ends the session everywhere its cookie went", async ({ page, browser, given, origin }) => {
  const owner = await given.workspace();
  await openPage(page, "/login");
  await page.getByLabel("Adresse e-mail").fill(owner.email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(owner.password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tableau de bord" })).toBeVisible();

  const thief = await browser.newContext({ baseURL: origin, storageState: await page.context().storageState() });
  const copy = await thief.newPage();
  await copy.goto("/");
  await expect(copy.getByRole("heading", { level: 1, name: "Tableau de bord" })).toBeVisible();

  await page.getByRole("button", { name: /^Compte/ }).click();
  await page.getByRole("menuitem", { name: "Se déconnecter" }).click();
  await expect(page).toHaveURL("/login");
  await hydrated(page);

  await copy.goto("/");
  await expect(copy).toHaveURL("/login");
  expect((await copy.request.get("/api/v1/auth/me")).status()).toBe(401);
  await thief.close();
});

test("the language can be changed before anybody is known", async ({ page }) => {
  await openPage(page, "/login");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveTitle("Sign in – Koomky");
});

test("a workspace that requires the second factor opens one page until it is on", async ({ page, given, origin }) => {
  const owner = await given.workspace();
  await given.twoFactor(owner);
  const member = await given.member(owner);
  const required = await page.request.put("/api/v1/workspace/two-factor", {
    headers: { cookie: owner.session.cookie, origin },
    data: { required: true },
  });
  expect(required.ok(), await required.text()).toBe(true);

  await openPage(page, "/login");
  await page.getByLabel("Adresse e-mail").fill(member.email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(member.password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page).toHaveURL("/settings/security");
  await hydrated(page);
  await expect(page.getByText("Cet espace exige la double authentification.")).toBeVisible();

  const team = await page.goto("/settings/team");
  expect(team?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Activez d’abord la double authentification");
  await page.getByRole("link", { name: "L’activer maintenant" }).last().click();
  await expect(page).toHaveURL("/settings/security");
  await hydrated(page);
});

test("an address that does not exist keeps the shell, with a way on", async ({ page, given, origin }) => {
  const owner = await given.workspace();
  const cookies = owner.session.cookie.split("; ").map((pair) => pair.split("="));
  await page.context().addCookies(cookies.map(([name = "", value = ""]) => ({ name, value, url: origin })));
  for (const path of ["/nowhere", "/nowhere/at/all.txt"]) {
    const missing = await page.goto(path);
    expect(missing?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: "Page introuvable" })).toBeVisible();
    await expect(page).toHaveTitle("Page introuvable – Koomky");
  }
  await page.getByRole("link", { name: "Aller à l’accueil" }).click();
  await expect(page).toHaveURL("/dashboard");
});

test("a form sent before its script runs keeps the password out of the address", async ({ browser, given, origin }) => {
  const owner = await given.workspace();
  const bare = await browser.newContext({ baseURL: origin, javaScriptEnabled: false, locale: "fr-FR" });
  const page = await bare.newPage();
  await page.goto("/login");
  await page.getByLabel("Adresse e-mail").fill(owner.email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(owner.password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByLabel("Mot de passe", { exact: true })).toHaveValue("");
  await expect(page).toHaveURL("/login");
  await bare.close();
});

test("a change that every page shows leaves the sign-in page working", async ({ page, browser, given, origin }) => {
  const owner = await given.workspace();
  const cookies = owner.session.cookie.split("; ").map((pair) => pair.split("="));
  await page.context().addCookies(cookies.map(([name = "", value = ""]) => ({ name, value, url: origin })));
  await openPage(page, "/");
  await page.getByRole("button", { name: "Masquer cette liste" }).click();
  await expect(page.getByText("Liste masquée").first()).toBeVisible();

  const stranger = await browser.newContext({ baseURL: origin, locale: "fr-FR" });
  const login = await stranger.newPage();
  const defects: string[] = [];
  watch(login, defects);
  await openPage(login, "/login");
  await login.reload();
  await hydrated(login);
  expect(defects).toEqual([]);
  await stranger.close();
});
