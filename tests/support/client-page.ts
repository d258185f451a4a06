import type { Page } from "@playwright/test";
import type { GivenPerson } from "./given";
import { openPage } from "./open-page";
import { signInAs } from "./sign-in-as";

/** The makers of clients. The domain reads its settings when it is loaded: after the run has said where its database is. */
export const crm = () => import("./given-crm");

/** Puts an owner at the page of a new client. */
export async function atClient(page: Page, owner: GivenPerson, input: Record<string, unknown> = {}) {
  const client = await (await crm()).givenClient(owner, input);
  await signInAs(page, owner.session);
  await openPage(page, `/clients/${client.id}`);
  return client;
}

export const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });
