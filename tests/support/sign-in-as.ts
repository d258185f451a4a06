import type { Page } from "@playwright/test";
import type { GivenSession } from "./given";

/** Gives the browser a session that was opened through the domain. */
export async function signInAs(page: Page, { cookie }: Pick<GivenSession, "cookie">, url: string): Promise<void> {
  const cookies = cookie.split("; ").map((pair) => pair.split("="));
  await page.context().addCookies(cookies.map(([name = "", value = ""]) => ({ name, value, url })));
}
