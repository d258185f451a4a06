import { test as base, expect, type Page } from "@playwright/test";
import { configure } from "./environment";
import { sharedApp } from "./shared-app";

export type Given = typeof import("./given").given;

/** Any address of its own keeps the attempts of a test apart from those of the others: the application trusts one proxy. */
const someAddress = () => `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 254) + 1).join(".")}`;

/** What a browser says about scripts and styles that the policy refused, and about pages that did not hydrate as sent. */
const DEFECT = /content security policy|hydrat|minified react error|missing_message/i;

/** Playwright’s `test` on the application of this run, with worlds made through the domain. */
export const test = base.extend<{ defects: string[]; origin: string }, { given: Given }>({
  given: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      configure(sharedApp().env);
      const [{ boot }, { closeDatabase }, { given }] = await Promise.all([
        import("@/lib/platform/boot"),
        import("@/db/client"),
        import("./given"),
      ]);
      boot();
      await use(given);
      await closeDatabase();
    },
    { scope: "worker" },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  origin: async ({}, use) => use(sharedApp().url),
  baseURL: async ({ origin }, use) => use(origin),
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  extraHTTPHeaders: async ({}, use) => use({ "x-forwarded-for": someAddress() }),
  defects: [
    async ({ page }, use) => {
      const defects: string[] = [];
      watch(page, defects);
      await use(defects);
      expect(defects).toEqual([]);
    },
    { auto: true },
  ],
});

/** Collects what must never be heard of a page. */
export function watch(page: Page, defects: string[]): void {
  page.on("console", (message) => DEFECT.test(message.text()) && defects.push(message.text()));
  page.on("pageerror", (error) => defects.push(error.message));
}

/** The form’s summary of errors has the focus and leads to the field, which says the same beside itself and kept its value. */
export async function expectRefused(page: Page, field: { label: string; message: string; value: string }) {
  const summary = page.getByRole("alert").filter({ has: page.getByRole("link") });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText(field.message);
  const control = page.getByLabel(new RegExp(`^${escape(field.label)}( \\(facultatif\\))?$`));
  await expect(control).toHaveAttribute("aria-invalid", "true");
  await expect(control).toHaveAccessibleDescription(new RegExp(escape(field.message)));
  await expect(control).toHaveValue(field.value);
  const named = field.label.replace(" (facultatif)", "");
  await summary.getByRole("link", { name: new RegExp(escape(named)) }).click();
  await expect(control).toBeFocused();
}

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

export { expect };
