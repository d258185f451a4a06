import type { Page } from "@playwright/test";
import type { GivenSession } from "./given";
import { sharedApp } from "./shared-app";

/** Gives the browser a session that was opened through the domain. */
export async function signInAs(page: Page, { cookie }: Pick<GivenSession, "cookie">): Promise<void> {
  const cookies = cookie.split("; ").map((pair) => pair.split("="));
  await page.context().addCookies(cookies.map(([name = "", value = ""]) => ({ name, value, url: sharedApp().url })));
}
