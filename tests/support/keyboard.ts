import { expect, type Locator, type Page } from "@playwright/test";

const MOST = 120;

/** Goes on by Tab, or back by Shift+Tab, until the focus is where it should be. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  for (let press = 0; press < MOST; press += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    if (await target.evaluate((element) => element === document.activeElement)) return;
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await page.keyboard.press(key);
  }
  await expect(target, "no way there by keys").toBeFocused();
}

/** Presses a button or follows a link that the keys lead to. */
export async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Types into the cells of a row, from the first to the last; `null` leaves one as it is. */
export async function typeAcross(page: Page, cells: readonly (string | null)[]): Promise<void> {
  for (const [place, text] of cells.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    if (place > 0) await page.keyboard.press("Tab");
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    if (text !== null) await page.keyboard.type(text);
  }
}
