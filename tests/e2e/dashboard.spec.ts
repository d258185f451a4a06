import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { DASHBOARD } from "../support/dashboard-figures";
import type { GivenPerson } from "../support/given";
import { openPage } from "../support/open-page";
import { plain } from "../support/plain";
import { signInAs } from "../support/sign-in-as";

/** What stands on the database is loaded once the run is configured. */
async function withDocuments(owner: GivenPerson): Promise<GivenPerson> {
  const [{ registered }, { givenDashboard }] = await Promise.all([
    import("../support/given-billing"),
    import("../support/given-dashboard"),
  ]);
  await givenDashboard(await registered(owner));
  return owner;
}

const card = (page: Page, name: string) =>
  page.locator("main section").filter({ has: page.getByRole("heading", { name, exact: false }) });

test("every part says how the business stands, and leads to what it is made of", async ({ page, given }) => {
  const owner = await withDocuments(await given.workspace());
  await signInAs(page, owner.session);
  await openPage(page, "/");
  await expect(page).toHaveURL("/dashboard");

  const figures = page.getByRole("region", { name: "Chiffres clés" });
  const figure = (name: RegExp) => figures.getByRole("link", { name });
  await expect(figure(/^Chiffre d’affaires HT/)).toBeVisible();
  await expect.poll(async () => plain(await figure(/^À encaisser/).textContent())).toContain(DASHBOARD.outstanding);
  await expect.poll(async () => plain(await figure(/^En retard/).textContent())).toContain(DASHBOARD.overdue);
  await expect(figure(/^En retard/)).toContainText("2 factures, la plus ancienne 24 j");
  await expect(figure(/^Devis en attente/)).toContainText("1 devis, dont 1 à échéance sous 7 j");
  await expect(figure(/^En retard/)).toHaveAttribute("href", /^\/invoices\?status=overdue/);

  await page.getByRole("link", { name: "Année", exact: true }).click();
  await expect(page).toHaveURL("/dashboard?period=year");
  await expect(page.getByRole("link", { name: "Année", exact: true })).toHaveAttribute("aria-current", "true");

  const todo = card(page, "À traiter");
  await expect(todo.getByRole("listitem")).toHaveCount(4);
  await expect(todo.getByRole("listitem").first()).toContainText("24 j de retard");
  expect(plain(await todo.getByRole("listitem").first().textContent())).toContain(DASHBOARD.late.due);
  await expect(todo.getByRole("link", { name: DASHBOARD.quote.client })).toHaveAttribute("href", /^\/quotes\//);
  await expect(todo.getByText("facture en brouillon · une information manque")).toBeVisible();

  await expect(card(page, "7 prochains jours").getByRole("link")).toHaveText([
    /^Fin de validité DEV-/,
    `Échéance ${DASHBOARD.soon.client}`,
  ]);
  await expect(card(page, "Activité récente").getByRole("listitem")).toHaveCount(5);
  await expect(card(page, "Brouillons").getByRole("link", { name: /1 facture/ })).toHaveAttribute(
    "href",
    "/invoices?status=draft",
  );
});

test("the chart has a name, and a table with the same figures", async ({ page, given }) => {
  const owner = await withDocuments(await given.workspace());
  await signInAs(page, owner.session);
  await openPage(page, "/dashboard");
  const chart = page.getByRole("img", { name: /^Chiffre d’affaires hors taxes par mois, de .* Total/ });
  await expect(chart).toBeVisible();
  await expect(chart.locator("g")).toHaveCount(12);
  await page.getByText("Voir les chiffres").click();
  const rows = page.getByRole("table", { name: "Chiffre d’affaires hors taxes par mois" }).getByRole("row");
  await expect(rows).toHaveCount(14);
  const bars = await chart.locator("title").allTextContents();
  const lines = await rows.allTextContents();
  for (const [index, bar] of bars.entries()) {
    const amounts = plain(bar).match(/-?\d[\d ]*,\d\d €/g) ?? [];
    expect(amounts).toHaveLength(2);
    for (const amount of amounts) expect(plain(lines[index + 1] ?? "")).toContain(amount);
  }
});

test("who may not read reports sees everything but the revenue", async ({ page, given }) => {
  const owner = await withDocuments(await given.workspace());
  const member = await given.member(owner, "member");
  await signInAs(page, member.session);
  await openPage(page, "/dashboard");
  const figures = page.getByRole("region", { name: "Chiffres clés" });
  await expect(figures.getByRole("link")).toHaveCount(4);
  await expect(figures.getByRole("link", { name: /^À encaisser/ })).toBeVisible();
  await expect(page.getByText("Chiffre d’affaires")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Trimestre" })).toHaveCount(0);
});

test("a new workspace starts with what there is to set up", async ({ page, given }) => {
  const owner = await given.workspace();
  await signInAs(page, owner.session);
  await openPage(page, "/dashboard");
  const steps = card(page, "Bien démarrer");
  await expect(steps.getByRole("link", { name: /Préparer une première facture/ })).toHaveAttribute(
    "href",
    "/invoices/new",
  );
  await expect(page.getByRole("region", { name: "Chiffres clés" })).toHaveCount(0);
  await steps.getByRole("button", { name: "Masquer cette liste" }).click();
  await expect(page.getByRole("heading", { name: "Vos chiffres apparaîtront ici" })).toBeVisible();
});
