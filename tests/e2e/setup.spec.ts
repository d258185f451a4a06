import { Secret, TOTP } from "otpauth";
import { startApp, type RunningApp } from "../support/app";
import { expect, expectRefused, test } from "../support/browser";
import { hydrated, openPage } from "../support/open-page";

const EMAIL = "camille@atelier-sillage.example";
const PASSWORD = "brouette-violette-au-fond";

test.describe.configure({ mode: "serial" });

let app: RunningApp;
let authenticator: TOTP;

test.beforeAll(async () => {
  app = await startApp({ env: { LOG_LEVEL: "warn" } });
});
test.afterAll(() => app.stop());

test("an empty installation is set up step by step, second factor included", async ({ page }) => {
  await openPage(page, `${app.url}/login`);
  await expect(page, "nobody could sign in yet").toHaveURL(`${app.url}/setup`);
  await hydrated(page);

  await page.getByLabel("Votre nom").fill("Camille Roussel");
  await page.getByLabel("Nom de votre activité").fill("Atelier Sillage");
  await page.getByLabel("Adresse e-mail").fill("camille@atelier");
  await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Créer le compte" }).click();
  const misspelt = "Cette adresse e-mail est incomplète ou mal écrite";
  await expectRefused(page, { label: "Adresse e-mail", message: misspelt, value: "camille@atelier" });

  await page.getByLabel("Adresse e-mail").fill(EMAIL);
  await page.getByLabel("Mot de passe", { exact: true }).fill("motdepasse1234");
  await page.getByRole("button", { name: "Créer le compte" }).click();
  const common = "Ce mot de passe est trop facile à deviner";
  await expectRefused(page, { label: "Mot de passe", message: common, value: "motdepasse1234" });
  await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Créer le compte" }).click();

  await expect(page).toHaveURL(`${app.url}/setup/business`);
  await hydrated(page);
  await expect(page).toHaveTitle("Identité de l’entreprise – Installation – Koomky");
  await page.getByLabel(/^SIREN/).fill("904 127 850");
  await page.getByRole("button", { name: "Continuer" }).click();
  const checksum = "Un SIREN compte 9 chiffres et une clé de contrôle";
  await expectRefused(page, { label: "SIREN", message: checksum, value: "904 127 850" });
  await page.getByLabel(/^SIREN/).fill("904 127 859");
  await expect(page.getByText("Clé de contrôle valide")).toBeVisible();
  await page.getByRole("button", { name: "Continuer" }).click();

  await expect(page).toHaveURL(`${app.url}/setup/security`);
  await hydrated(page);
  await page.getByRole("button", { name: "Commencer" }).click();
  const key = await page.getByText(/^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$/).textContent();
  authenticator = new TOTP({ secret: Secret.fromBase32((key ?? "").replaceAll(" ", "")) });
  await page.getByLabel("Code à 6 chiffres").fill(authenticator.generate());
  await page.getByRole("button", { name: "Vérifier et activer" }).click();
  await expect(page.getByRole("list", { name: /codes de secours/i }).getByRole("listitem")).toHaveCount(10);
  await page.getByRole("link", { name: "Continuer" }).click();

  await expect(page).toHaveURL(`${app.url}/setup/email`);
  await hydrated(page);
  await page.getByRole("link", { name: "Plus tard" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "C’est prêt" })).toBeVisible();
  await page.getByRole("link", { name: "Ouvrir Koomky" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tableau de bord" })).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "1 étape faite sur 8" })).toBeVisible();
});

test("from then on the second factor is asked for, and set-up is over", async ({ page }) => {
  await openPage(page, `${app.url}/setup`);
  await expect(page).toHaveURL(`${app.url}/login`);
  await hydrated(page);
  await page.getByLabel("Adresse e-mail").fill(EMAIL);
  await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page).toHaveURL(`${app.url}/login/2fa`);
  await hydrated(page);
  // The code of this half minute served to turn the factor on; the next one is accepted a little early.
  await page.getByLabel("Code à 6 chiffres").fill(authenticator.generate({ timestamp: Date.now() + 30_000 }));
  await page.getByRole("button", { name: "Vérifier" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tableau de bord" })).toBeVisible();

  await page.getByRole("button", { name: "Masquer cette liste" }).click();
  await expect(page.getByRole("heading", { name: "Bien démarrer" })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Bien démarrer" })).toHaveCount(0);
});
