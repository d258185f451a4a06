import { expect, test } from "../support/browser";
import { createClient } from "@/lib/crm/clients/create-client";
import { hydrated } from "../support/open-page";
import { signInAs } from "../support/sign-in-as";

const NARROW = { width: 375, height: 700 };

test("the palette finds a misspelt client and opens it by keyboard", async ({ page, given }) => {
  const owner = await given.workspace();
  const { id } = await createClient(owner.ctx, { name: "Maison Verlaine", city: "Nîmes" });
  await signInAs(page, owner.session);
  await page.goto("/");
  await hydrated(page);
  await page.keyboard.press("ControlOrMeta+k");
  const input = page.getByRole("combobox");
  const hit = page.getByRole("option", { name: /Maison Verlaine/ }).first();
  // The index follows the change a moment later: what was typed before that is typed again.
  await expect(async () => {
    await input.fill("");
    await input.fill("verlane nimes");
    await expect(hit).toBeVisible({ timeout: 1_500 });
  }).toPass({ timeout: 20_000 });
  await expect(hit).toHaveAttribute("data-selected", "true");
  await expect(page.getByRole("status").filter({ hasText: "1 fiche" })).toBeAttached();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/clients/${id}$`));
});

test("the palette offers to search everywhere and to make what is not there", async ({ page, given }) => {
  const owner = await given.workspace();
  await signInAs(page, owner.session);
  await page.goto("/");
  await hydrated(page);
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox").fill("Domaine Inconnu");
  await page.getByRole("option", { name: /Créer le client/ }).click();
  await expect(page.getByRole("dialog").getByRole("textbox", { name: /Nom/ })).toHaveValue("Domaine Inconnu");
});

test("the results page groups, narrows to one kind, and fits a phone", async ({ page, given }) => {
  const owner = await given.workspace();
  for (let count = 1; count <= 12; count += 1) await createClient(owner.ctx, { name: `Verlaine ${count}` });
  await signInAs(page, owner.session);
  const clients = page.getByRole("region", { name: /Clients/ });
  await expect(async () => {
    await page.goto("/search?q=verlane");
    await expect(clients.getByRole("listitem")).toHaveCount(10, { timeout: 2_000 });
    await expect(page.getByRole("link", { name: "Les 12 clients trouvés" })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole("link", { name: "Les 12 clients trouvés" }).click();
  await expect(page).toHaveURL(/type=client/);
  await expect(clients.getByRole("listitem")).toHaveCount(12);
  await page.setViewportSize(NARROW);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);

  await page.goto("/search?q=introuvable");
  await expect(page.getByRole("heading", { name: /Aucune fiche ne correspond/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /Créer le client/ })).toBeVisible();
});
