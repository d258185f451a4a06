import type { Page } from "@playwright/test";

/** The title of an issued document’s page. */
export const documentHeading = (page: Page, number: string) =>
  page.getByRole("heading", { level: 1, name: new RegExp(` ${number}$`) });
