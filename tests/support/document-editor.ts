import { expect, type Locator, type Page } from "@playwright/test";
import type { Given } from "./browser";
import type { GivenPerson } from "./given";
import { openPage } from "./open-page";
import { signInAs } from "./sign-in-as";

/** The makers of documents. The domain reads its settings when it is loaded: after the run has said where its database is. */
export const billing = async () => (await import("./given-billing")).givenBilling;

/** A business that may issue documents, signed in, and a client of it that lacks nothing. */
export async function atBusiness(page: Page, given: Given, locale: "fr" | "en" = "fr") {
  const { givenBilling, registered } = await import("./given-billing");
  const owner = await registered(await given.workspace({ locale }));
  const client = await givenBilling.client(owner.ctx);
  await signInAs(page, owner.session);
  return { owner, client };
}

/** Opens the editor of a new draft for a client. */
export const openNew = (page: Page, kind: "invoices" | "quotes", clientId?: string) =>
  openPage(page, `/${kind}/new${clientId ? `?client=${clientId}` : ""}`);

export const cell = (page: Page, column: string, line: number): Locator =>
  page.getByLabel(new RegExp(`^${column}, (ligne|line) ${line}$`));

/** What is in the cells of a column, from the first row. */
export const column = (page: Page, name: string): Promise<string[]> =>
  page
    .locator(`[data-type="item"] [data-column="${name}"]`)
    .evaluateAll((cells) => cells.map((element) => (element as HTMLInputElement).value.replaceAll("\u00a0", " ")));

export const descriptions = (page: Page): Promise<string[]> =>
  page
    .locator('[data-line] [data-column="description"]')
    .evaluateAll((cells) => cells.map((element) => (element as HTMLTextAreaElement).value));

/** The draft has an address of its own, and what is typed is saved. */
export async function expectSaved(page: Page): Promise<string> {
  await expect(page.getByText(/^(Enregistré|Saved) \d\d:\d\d$/)).toBeVisible();
  await expect(page).toHaveURL(/\/[0-9a-f-]{36}\/edit$/);
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** The totals as they stand at the foot of the editor: label and amount. */
export const totals = (page: Page): Promise<Record<string, string>> =>
  page.locator(".editor-totals dl > div").evaluateAll((parts) =>
    Object.fromEntries(
      parts.map((part) => {
        const [label, value] = [part.querySelector("dt"), part.querySelector("dd")];
        return [label, value].map((one) => one?.textContent?.replaceAll("\u00a0", " ") ?? "");
      }),
    ),
  );

/** A draft invoice as the database has it. */
export async function storedInvoice(owner: GivenPerson, invoiceId: string) {
  const [{ getInvoice }, { viewInvoice }] = await Promise.all([
    import("@/lib/billing/invoices/get-invoice"),
    import("@/lib/billing/documents/view"),
  ]);
  return viewInvoice(await getInvoice(owner.ctx, { invoiceId }));
}

export async function countInvoices(owner: GivenPerson): Promise<number> {
  const { listInvoices } = await import("@/lib/billing/invoices/list-invoices");
  return (await listInvoices(owner.ctx, {})).total;
}
