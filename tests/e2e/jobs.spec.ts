import { randomUUID } from "node:crypto";
import { jobRuns } from "@/db/schema/jobs/job-runs";
import { mailMessages } from "@/db/schema/platform/mail";
import { expect, test } from "../support/browser";
import type { GivenPerson } from "../support/given";
import { openPage } from "../support/open-page";
import { signInAs } from "../support/sign-in-as";

/** A mail whose delivery gave up, as a mail server that was away for hours leaves it. */
async function givenFailedDelivery({ workspaceId }: GivenPerson): Promise<string> {
  const { inSystem } = await import("@/db/system");
  const mail = { workspaceId, recipient: "compta@client.example", subject: "Rapport", text: "…", html: "<p>…</p>" };
  return inSystem("write", async (tx) => {
    const [queued] = await tx
      .insert(mailMessages)
      .values({ ...mail, secrecy: "open" })
      .returning();
    const eventId = randomUUID();
    const data = { mailId: queued?.id, workspaceId };
    const now = new Date();
    const [run] = await tx
      .insert(jobRuns)
      .values({
        workspaceId,
        functionId: "deliver-mail",
        eventId,
        eventName: "mail.queued",
        event: { id: eventId, name: "mail.queued", ts: now.getTime(), data },
        status: "failed",
        failures: 4,
        error: { name: "Error", message: "421 4.3.2 Service not available" },
        startedAt: now,
        finishedAt: now,
      })
      .returning();
    return run?.id ?? "";
  });
}

test("the jobs page shows the delivery of a mail", async ({ page, given }) => {
  const owner = await given.workspace();
  await signInAs(page, owner.session);
  await openPage(page, "/settings/email");
  await page.getByRole("button", { name: "Envoyer un essai" }).click();
  await expect(page.getByText(`Un message d’essai part vers ${owner.email}`, { exact: true })).toBeVisible();
  await page.goto("/jobs?functionId=deliver-mail");
  const row = page.getByRole("row", { name: /Envoyer un e-mail/ });
  // Asked for, it may still wait for the relay; the page follows by itself only once the run is there.
  await expect(async () => {
    await page.reload();
    await expect(row).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await expect(row).toContainText("Terminé");
  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "Envoyer un e-mail" })).toBeVisible();
  await expect(page.getByText("Les textes sont masqués.", { exact: true })).toBeVisible();
  await expect(page.getByText('"mailId"')).toBeVisible();
});

test("a failed run is retried and ends well while one looks on", async ({ page, given }) => {
  const owner = await given.workspace();
  const runId = await givenFailedDelivery(owner);
  await signInAs(page, owner.session);
  await page.goto("/jobs?status=failed");
  const row = page.getByRole("row", { name: /421 4\.3\.2 Service not available/ });
  await expect(row).toContainText("Échoué");
  await row.getByRole("button", { name: /Relancer/ }).click();
  await expect(page.getByText("Relance demandée", { exact: true })).toBeVisible();
  await page.goto(`/jobs/${runId}`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("Terminé", { exact: true }).first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await openPage(page, "/settings/mailbox");
  await expect(page.getByRole("row", { name: /Rapport/ })).toContainText("Gardé ici");
});

test("somebody else’s run does not exist", async ({ page, given }) => {
  const runId = await givenFailedDelivery(await given.workspace());
  const stranger = await given.workspace();
  await signInAs(page, stranger.session);
  expect((await page.goto(`/jobs/${runId}`))?.status()).toBe(404);
  expect((await page.goto("/jobs/not-an-id"))?.status()).toBe(404);
});
