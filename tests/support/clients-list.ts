import { expect, type Page } from "@playwright/test";
import type { GivenPerson } from "./given";
import { hydrated, openPage } from "./open-page";

/** Clients named A 001 …: every third one a prospect, all others active. */
export async function givenClients(owner: GivenPerson, count: number, name = "A"): Promise<string[]> {
  const { createClient } = await import("@/lib/crm/clients/create-client");
  const ids: string[] = [];
  for (let number = 1; number <= count; number++) {
    const client = await createClient(owner.ctx, {
      name: `${name} ${String(number).padStart(3, "0")}`,
      status: number % 3 === 0 ? "prospect" : "active",
      city: "Lyon",
    });
    ids.push(client.id);
  }
  return ids;
}

export const rows = (page: Page) => page.locator("tbody [data-row]");
export const rowNamed = (page: Page, name: string) =>
  rows(page).filter({ has: page.getByRole("link", { name, exact: true }) });
export const boxOf = (page: Page, name: string) =>
  page.getByRole("checkbox", { name: `Sélectionner ${name}`, exact: true });
export const bar = (page: Page) => page.getByRole("toolbar", { name: "Actions sur la sélection" });
export const undoInToast = (page: Page) => page.getByRole("button", { name: /^Annuler/ }).filter({ hasText: "Z" });

export async function openList(page: Page, path = "/clients"): Promise<void> {
  await openPage(page, path);
  await expect(rows(page).first()).toBeVisible();
  await hydrated(page);
}

/** How many clients have a status, asked of the API. */
export async function countOf(page: Page, filter: string): Promise<number> {
  const answer = await page.request.get(`/api/v1/clients?per_page=1&${filter}`);
  return ((await answer.json()) as { meta: { total: number } }).meta.total;
}

/** The columns as one sees them: phones hear of headers that desktops show as links. */
export const expectColumns = (page: Page, names: readonly string[]) =>
  expect(page.getByRole("columnheader")).toHaveText(names, { useInnerText: true });
