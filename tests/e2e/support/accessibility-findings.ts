import type { Page } from "@playwright/test";
import axe from "axe-core";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe has against a page as it looks now, by WCAG 2.2 A and AA. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  // Once a page, and answering with what is wrong alone: most of the time went into sending the rest.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    // Colours that are on their way from one scheme to the other are nobody's to judge.
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
    const { axe: auditor } = window as unknown as { axe: typeof axe };
    const { violations } = await auditor.run(document, { runOnly: tags, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, WCAG);
}
