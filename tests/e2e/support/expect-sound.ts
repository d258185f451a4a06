import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "../../support/browser";

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

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

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
    // Colours that are on their way from one scheme to the other are nobody's to judge.
    await page.evaluate(async () => {
      const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(passing.map(({ finished }) => finished));
    });
    const look = `${size.width} px, ${colorScheme}: ${page.url()}`;
    // Without frames there is nothing to gather in a tab of its own, which would be opened for each look.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(WCAG).analyze();
    const findings = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    expect.soft(findings, look).toEqual([]);
    expect.soft(await page.locator("h1").count(), `one h1, ${look}`).toBe(1);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `no sideways scroll, ${look}`).toBeLessThanOrEqual(0);
  }
}
