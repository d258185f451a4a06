import type { Page } from "@playwright/test";
import { expect, expectRefused, test } from "../support/browser";
import type { GivenPerson } from "../support/given";
import { openPage } from "../support/open-page";
import { signInAs } from "../support/sign-in-as";
import { accessibilityFindings } from "./support/accessibility-findings";

const saved = (page: Page) => expect(page.getByText("Enregistré", { exact: true })).toBeVisible();

const save = (page: Page) => page.getByRole("button", { name: "Enregistrer" }).click();

async function settingsOf(page: Page, { token }: GivenPerson) {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await page.request.get("/api/v1/settings/invoicing", { headers });
  return ((await answer.json()) as { data: Record<string, unknown> }).data;
}

async function expectNoFindings(page: Page) {
  expect(await accessibilityFindings(page)).toEqual([]);
}

test("terms, wording and colour are changed, refused and kept by keyboard", async ({ page, given }) => {
  const owner = await given.workspace({ locale: "fr" });
  await signInAs(page, owner.session);
  await openPage(page, "/settings/invoicing");

  await page.getByLabel("Délai de paiement").fill("400");
  await page.getByLabel("Taux de TVA").fill("5,5");
  await page.keyboard.press("Enter");
  await expectRefused(page, { label: "Délai de paiement", message: "365 au plus", value: "400" });
  await expectNoFindings(page);

  await page.getByLabel("Délai de paiement").fill("45");
  const penalties = page.getByRole("group", { name: "Pénalités de retard" });
  await expect(penalties.getByLabel(/^Français/)).toHaveAttribute("placeholder", /majoré de 10 points/);
  await penalties.getByLabel(/^Anglais/).fill("1 % a month");
  await page.getByLabel("Couleur d’accent", { exact: true }).fill("#f59e0b");
  await expect(page.getByText(/trop pâle/)).toBeVisible();
  await page.getByLabel("Couleur d’accent", { exact: true }).fill("#0F766E");
  await expect(page.getByText(/trop pâle/)).toBeHidden();
  await page.keyboard.press("Enter");
  await saved(page);
  await expect(page.getByRole("button", { name: "Enregistrer" })).toBeHidden();

  // Twice in a row, without reading the page again.
  await page.getByLabel("Validité des devis").fill("60");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Enregistrer" })).toBeHidden();
  await expect(async () =>
    expect(await settingsOf(page, owner)).toMatchObject({
      payment_terms_days: 45,
      quote_validity_days: 60,
      default_vat_rate: "5.5",
      late_penalty: { fr: null, en: "1 % a month" },
      accent_color: "#0f766e",
      version: 2,
    }),
  ).toPass();
  await page.reload();
  await expect(page.getByLabel("Taux de TVA")).toHaveValue("5,5");
});

test("a stale form overwrites nothing and keeps what was typed", async ({ page, given }) => {
  const owner = await given.workspace({ locale: "fr" });
  await signInAs(page, owner.session);
  await openPage(page, "/settings/invoicing");
  const headers = { authorization: `Bearer ${owner.token}` };
  await page.request.patch("/api/v1/settings/invoicing", { headers, data: { payment_terms_days: 10 } });
  await page.getByLabel("Délai de paiement").fill("20");
  await save(page);
  await expect(page.getByRole("alert").filter({ hasText: "entre-temps" })).toBeVisible();
  await expect(page.getByLabel("Délai de paiement")).toHaveValue("20");
  expect((await settingsOf(page, owner))["payment_terms_days"]).toBe(10);
});

test("numbering shows the next number while it is typed, and says which are taken", async ({ page, given }) => {
  const owner = await given.workspace({ locale: "fr" });
  const { numbered } = await import("../support/numbered");
  const today = new Date().toISOString().slice(0, 10);
  const year = today.slice(0, 4);
  await signInAs(page, owner.session);
  await openPage(page, "/settings/numbering");
  const invoices = page
    .getByRole("region", { name: "Factures" })
    .or(page.locator("section", { hasText: "Factures" }))
    .last();
  const preview = page.getByLabel("Prochain numéro : Factures");
  await expect(preview).toHaveText(`FAC-${year}-0001`);
  const field = (name: string) => invoices.getByLabel(name, { exact: true });

  await field("Format").fill("F{YYYY}-{NNN");
  await expect(preview).toHaveText("–");
  await field("Format").fill("F{NNN}");
  await save(page);
  await expect(invoices.getByText("Un compteur qui repart chaque année demande {YYYY} ou {YY}")).toBeVisible();
  await field("Format").fill("F{YYYY}-{NNN}");
  await field("Prochain").fill("42");
  await expect(preview).toHaveText(`F${year}-042`);
  await save(page);
  await saved(page);
  await expect(page.getByRole("button", { name: "Enregistrer" })).toBeHidden();

  expect(await numbered(owner, "invoice", today)).toBe(`F${year}-042`);
  // The page still shows 42: what nobody touched is no reason to refuse the rest.
  await field("Format").fill("FA{YYYY}-{NNN}");
  await save(page);
  await expect(preview).toHaveText(`FA${year}-043`);

  await field("Format").fill("F{YYYY}-{NNN}");
  await field("Prochain").fill("7");
  await save(page);
  const message = `Des documents portent déjà ce numéro ou un plus élevé : le plus petit possible est 43 (F${year}-043)`;
  await expect(invoices.getByText(message)).toBeVisible();
  await expect(field("Prochain")).toHaveValue("7");
  await expectNoFindings(page);
});

test("a mail is written with its variables, previewed, refused at its fault and brought back", async ({
  page,
  given,
}) => {
  const owner = await given.workspace({ locale: "fr" });
  await signInAs(page, owner.session);
  await openPage(page, "/settings/mail-templates");
  await page.getByRole("main").getByRole("link", { name: "Avoirs" }).click();
  await expect(page).toHaveURL(/credit-notes/);
  await page.getByRole("radio", { name: "Anglais" }).click();
  await expect(page).toHaveURL(/language=en/);
  const subject = page.getByLabel("Objet", { exact: true });
  await expect(subject).toHaveValue("Credit note {{ number }} for invoice {{ invoice_number }}");
  const preview = page.locator("section", { hasText: "Aperçu" }).last();
  await expect(preview.getByText("Hello Grace,")).toBeVisible();
  await expect(preview.getByText(/^Credit note AVO-\d{4}-0001 for invoice FAC-\d{4}-0001$/)).toBeVisible();

  await subject.fill("Your credit note ");
  await page.getByRole("button", { name: "Numéro", exact: true }).click();
  await expect(subject).toHaveValue("Your credit note {{ number }}");
  await expect(subject).toBeFocused();
  await page.keyboard.type("!");
  await expect(preview.getByText(/^Your credit note AVO-\d{4}-0001!$/)).toBeVisible();

  const message = page.getByLabel("Message", { exact: true });
  await message.fill("Hello {{ contact_first_nam }}");
  await expect(preview.getByText(/La variable contact_first_nam n’existe pas \(ligne 1, caractère 10\)/)).toBeVisible();
  await save(page);
  await expectRefused(page, {
    label: "Message",
    message: "La variable contact_first_nam n’existe pas (ligne 1, caractère 10)",
    value: "Hello {{ contact_first_nam }}",
  });
  await expectNoFindings(page);

  await message.fill("Hello {{ contact_first_name }}");
  await page.getByRole("main").getByRole("link", { name: "Devis" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Rester" }).click();
  await save(page);
  await saved(page);
  await page.reload();
  await expect(message).toHaveValue("Hello {{ contact_first_name }}");

  await page.getByRole("button", { name: "Revenir au modèle d’origine" }).click();
  await expect(preview.getByText("Kind regards,")).toBeVisible();
  await save(page);
  await expect(page.getByText("Modèle d’origine", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Enregistrer" })).toBeHidden();
  const { mail_templates: templates } = await settingsOf(page, owner);
  expect(templates).toMatchObject({ credit_note: { en: { custom: false } } });
});

test("who may not change them does not see them, and a business exempt from VAT has no rate", async ({
  page,
  given,
}) => {
  const owner = await given.workspace({ locale: "en" });
  const member = await given.member(owner, "member", { locale: "en" });
  await signInAs(page, member.session);
  for (const path of ["invoicing", "numbering", "mail-templates/quotes"]) {
    expect((await page.goto(`/settings/${path}`))?.status()).toBe(403);
  }
  await page.context().clearCookies();
  await signInAs(page, owner.session);
  const headers = { authorization: `Bearer ${owner.token}` };
  await page.request.patch("/api/v1/workspace/legal-identity", { headers, data: { vat_regime: "franchise" } });
  await openPage(page, "/settings/invoicing");
  await expect(page.getByText("Exempt from VAT, your lines start at 0%.")).toBeVisible();
  await expect(page.getByLabel("VAT rate")).toHaveCount(0);
  await page.getByLabel("Payment terms").fill("15");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});
