import type { Page } from "@playwright/test";
import { expect } from "../../support/browser";
import { accessibilityFindings } from "./accessibility-findings";

const PHONE = { width: 375, height: 812 };
const DESKTOP = { width: 1440, height: 900 };

/** The looks a page has in each language: every size, colour scheme and language once beside each other one. */
export const LOOKS = {
  fr: [
    { size: PHONE, colorScheme: "light" },
    { size: DESKTOP, colorScheme: "dark" },
  ],
  en: [
    { size: PHONE, colorScheme: "dark" },
    { size: DESKTOP, colorScheme: "light" },
  ],
} as const;

/** What anybody should be able to say of any page, however it looks. */
export async function expectSound(page: Page, locale: keyof typeof LOOKS): Promise<void> {
  // A mail's own HTML stands in a sandbox without scripts, where axe could never answer; only its name is ours.
  for (const frame of await page.locator("iframe").all()) expect.soft(await frame.getAttribute("title")).toBeTruthy();
  await page.locator("iframe").evaluateAll((frames) => frames.forEach((frame) => frame.remove()));
  expect.soft(await page.locator("html").getAttribute("lang"), page.url()).toBe(locale);
  expect.soft(await page.title(), page.url()).toMatch(/ – Koomky$/);
  for (const { size, colorScheme } of LOOKS[locale]) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize(size);
    const look = `${size.width} px, ${colorScheme}: ${page.url()}`;
    expect.soft(await accessibilityFindings(page), look).toEqual([]);
    expect.soft(await page.locator("h1").count(), `one h1, ${look}`).toBe(1);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `no sideways scroll, ${look}`).toBeLessThanOrEqual(0);
  }
}
