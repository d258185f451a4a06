import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { sessions } from "@/db/schema/identity/sessions";
import { expect, expectRefused, test } from "../support/browser";
import type { GivenPerson } from "../support/given";
import { openPage } from "../support/open-page";
import { signInAs } from "../support/sign-in-as";

const NEW_PASSWORD = "trois-hirondelles-sous-le-toit";

/** As ten minutes after signing in: sensitive changes ask for the password again. */
async function letStepUpExpire({ userId }: Pick<GivenPerson, "userId">) {
  const { inSystem } = await import("@/db/system");
  const steppedUpAt = new Date(Date.now() - 600_000);
  await inSystem("write", (tx) => tx.update(sessions).set({ steppedUpAt }).where(eq(sessions.userId, userId)));
}

test("an authenticator set up here is asked for at the next sign-in, and the old cookie is dead", async ({
  page,
  given,
}) => {
  const owner = await given.workspace();
  await signInAs(page, owner.session);
  await openPage(page, "/settings/security");
  await page.getByRole("button", { name: "Activer" }).click();
  const dialog = page.getByRole("dialog", { name: "Activer une application d’authentification" });
  await expect(dialog.getByAltText("QR code à scanner")).toBeVisible();
  const secret = await dialog.getByText(/^([A-Z2-7]{1,4} ?){8}$/).innerText();
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) });

  await dialog.getByLabel("Code à 6 chiffres").fill("12");
  await dialog.getByRole("button", { name: "Vérifier et activer" }).click();
  await expectRefused(page, { label: "Code à 6 chiffres", message: "Le code compte 6 chiffres", value: "12" });

  await dialog.getByLabel("Code à 6 chiffres").fill(totp.generate());
  await dialog.getByRole("button", { name: "Vérifier et activer" }).click();
  const codes = page.getByRole("dialog", { name: "Codes de secours" });
  await expect(codes.getByRole("listitem")).toHaveCount(10);
  await page.keyboard.press("Escape");
  await page.getByRole("alertdialog").getByRole("button", { name: "Revenir aux codes" }).click();
  await codes.getByRole("button", { name: "J’ai enregistré ces codes" }).click();
  await expect(page.getByText("10 codes de secours restants.")).toBeVisible();

  const stolen = await page.request.get("/api/v1/profile", { headers: { cookie: owner.session.cookie } });
  expect(stolen.status()).toBe(401);

  await page.context().clearCookies();
  await page.goto("/login?next=/settings/security");
  await page.getByLabel("Adresse e-mail").fill(owner.email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(owner.password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  // The code that confirmed the set-up has been used; the one of the next half minute is within tolerance.
  await page.getByLabel("Code à 6 chiffres").fill(totp.generate({ timestamp: Date.now() + 30_000 }));
  await page.getByRole("button", { name: "Vérifier" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sécurité" })).toBeVisible();
});

test("a token is made after giving the password again, and works", async ({ page, given }) => {
  const owner = await given.workspace();
  await letStepUpExpire(owner);
  await signInAs(page, owner.session);
  await openPage(page, "/settings/api-tokens");
  await page.getByRole("button", { name: "Nouveau jeton" }).click();
  const dialog = page.getByRole("dialog", { name: "Nouveau jeton d’API" });
  await dialog.getByLabel("Nom").fill("Export comptable");
  await dialog.getByLabel("Lire le compte").check();
  await dialog.getByRole("button", { name: "Créer le jeton" }).click();

  const question = page.getByRole("dialog", { name: "Confirmez que c’est vous" });
  await question.getByRole("button", { name: "Annuler" }).click();
  await expect(dialog.getByLabel("Nom"), "what was typed is kept").toHaveValue("Export comptable");
  await expect(dialog.getByLabel("Lire le compte")).toBeChecked();

  await dialog.getByRole("button", { name: "Créer le jeton" }).click();
  await question.getByLabel("Mot de passe", { exact: true }).fill("ce-n-est-pas-le-bon");
  await question.getByRole("button", { name: "Confirmer" }).click();
  const message = "Ce n’est pas votre mot de passe";
  await expectRefused(page, { label: "Mot de passe", message, value: "ce-n-est-pas-le-bon" });
  await question.getByLabel("Mot de passe", { exact: true }).fill(owner.password);
  await question.getByRole("button", { name: "Confirmer" }).click();

  const token = await page.getByRole("dialog", { name: "Jeton créé" }).getByText(/^kmk_/).innerText();
  await page.getByRole("button", { name: "Terminé" }).click();
  await expect(page.getByRole("cell", { name: "Export comptable", exact: true })).toBeVisible();
  const me = () => page.request.get("/api/v1/auth/me", { headers: { authorization: `Bearer ${token}` } });
  expect((await me()).status()).toBe(200);

  await page.getByRole("button", { name: "Révoquer le jeton Export comptable" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Révoquer" }).click();
  await expect(page.getByText("Jeton révoqué", { exact: true })).toBeVisible();
  expect((await me()).status()).toBe(401);
});

test("another session is closed from here", async ({ page, given }) => {
  const owner = await given.workspace();
  const elsewhere = await given.session(owner);
  await signInAs(page, owner.session);
  const profile = () => page.request.get("/api/v1/profile", { headers: { cookie: elsewhere.cookie } });
  expect((await profile()).status()).toBe(200);
  await openPage(page, "/settings/security");
  await expect(page.getByText("Cette session", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: /Fermer la session.*Firefox/ }).click();
  await expect(page.getByText("Session fermée", { exact: true })).toBeVisible();
  expect((await profile()).status()).toBe(401);
});

test("a new password ends the other sessions and not this one", async ({ page, given }) => {
  const owner = await given.workspace();
  const elsewhere = await given.session(owner);
  await signInAs(page, owner.session);
  await openPage(page, "/settings/security");
  await page.getByLabel("Nouveau mot de passe").fill("motdepasse");
  await page.getByRole("button", { name: "Changer le mot de passe" }).click();
  await expectRefused(page, { label: "Nouveau mot de passe", message: "12 caractères au moins", value: "motdepasse" });
  await page.getByLabel("Nouveau mot de passe").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Changer le mot de passe" }).click();
  await expect(page.getByText("Mot de passe changé, vos autres sessions sont fermées", { exact: true })).toBeVisible();
  const old = await page.request.get("/api/v1/profile", { headers: { cookie: elsewhere.cookie } });
  expect(old.status()).toBe(401);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Sécurité" })).toBeVisible();
});

test("bank details need the password and come back as four characters", async ({ page, given }) => {
  const owner = await given.workspace();
  await letStepUpExpire(owner);
  await signInAs(page, owner.session);
  await openPage(page, "/settings/business");
  await page.getByRole("button", { name: "Ajouter un compte" }).click();
  const dialog = page.getByRole("dialog", { name: "Coordonnées bancaires" });
  await dialog.getByLabel("IBAN").fill("FR76 3000 6000 0112 3456 7890 188");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  const iban = { label: "IBAN", message: "Cet IBAN n’est pas valide", value: "FR76 3000 6000 0112 3456 7890 188" };
  await expectRefused(page, iban);
  await dialog.getByLabel("IBAN").fill("FR76 3000 6000 0112 3456 7890 189");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  const question = page.getByRole("dialog", { name: "Confirmez que c’est vous" });
  await question.getByLabel("Mot de passe", { exact: true }).fill(owner.password);
  await question.getByRole("button", { name: "Confirmer" }).click();
  await expect(page.getByText("IBAN terminé par")).toBeAttached();
  await expect(page.getByText("0189")).toBeVisible();
  expect(await page.content()).not.toContain("30006000");
});

test("settings are saved by the bar, and leaving unsaved ones asks first", async ({ page, given }) => {
  const owner = await given.workspace();
  await signInAs(page, owner.session);
  await openPage(page, "/settings/profile");
  await expect(page.getByRole("button", { name: "Enregistrer" })).toHaveCount(0);
  await page.getByLabel("Nom", { exact: true }).fill("Camille R.");
  // The guard is loaded with the first change.
  await page.waitForLoadState("networkidle");
  await page.getByRole("link", { name: "Sécurité" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Rester" }).click();
  await expect(page).toHaveURL("/settings/profile");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Nom", { exact: true })).toHaveValue("Camille R.");
  await page.getByLabel("Langue de l’interface").selectOption("en");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Profile" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");

  // Saving reads pages again; the prerendered ones before sign-in must stay as their policy's hashes know them.
  await page.context().clearCookies();
  await openPage(page, "/login");
  await page.getByLabel("Adresse e-mail").fill("camille@");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByRole("alert").filter({ has: page.getByRole("link") }), "it still hydrates").toBeFocused();
});
