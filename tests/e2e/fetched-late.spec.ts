import { expect, test } from "../support/browser";
import { hydrated, openPage } from "../support/open-page";
import { signInAs } from "../support/sign-in-as";

test("the sheet of shortcuts takes the focus when it first comes, and gives it back", async ({ page, given }) => {
  const owner = await given.workspace();
  await signInAs(page, owner.session);
  await openPage(page, "/settings/profile");
  const opener = page.getByRole("navigation", { name: "Navigation principale" }).getByRole("link").first();
  await opener.focus();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Raccourcis clavier" });
  await expect(sheet.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true });

  test("the rest of the navigation takes the focus when it first comes, and gives it back", async ({ page, given }) => {
    const owner = await given.workspace();
    await signInAs(page, owner.session);
    await openPage(page, "/settings/profile");
    const more = page.getByRole("button", { name: "Plus", exact: true });
    await more.click();
    const sheet = page.getByRole("dialog", { name: "Navigation et compte" });
    await expect(sheet.locator(":focus")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
    await expect(more).toBeFocused();
  });
});

test("without the rules of a form, which come when it is first used, the server checks", async ({ page }) => {
  await page.goto("/login");
  await page.waitForLoadState("networkidle");
  await hydrated(page);
  const asked: string[] = [];
  await page.route("**/_next/static/chunks/**", (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  const address = page.getByLabel("Adresse e-mail");
  await address.fill("personne");
  await page.getByLabel("Mot de passe", { exact: true }).fill("un mot de passe");
  const [answer] = await Promise.all([
    page.waitForResponse("**/api/auth/sign-in"),
    page.getByRole("button", { name: "Se connecter" }).click(),
  ]);
  expect(answer.status()).toBe(422);
  expect(asked.length).toBeGreaterThan(0);
  await expect(address).toHaveAttribute("aria-invalid", "true");
});
