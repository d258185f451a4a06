import type { Page } from "@playwright/test";

/** Opens a page and waits until its forms listen: a person is slower than hydration, a test is not. */
export async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() =>
    [...document.querySelectorAll("main, main form")].every((element) =>
      Object.keys(element).some((key) => key.startsWith("__reactProps")),
    ),
  );
}
