import type { Given } from "./browser";
import { test as base } from "./browser";
import { startApp, type RunningApp } from "./app";
import { configure } from "./environment";
import { startSmtpSink } from "./smtp-sink";

export interface MailingApp {
  app: RunningApp;
  sink: Awaited<ReturnType<typeof startSmtpSink>>;
}

/** `test` on an application of its own that mails through a real server, whose mail is kept to be read. */
export const test = base.extend<object, { mailing: MailingApp; given: Given }>({
  mailing: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      const sink = await startSmtpSink();
      const app = await startApp({ env: { LOG_LEVEL: "warn", TRUSTED_PROXY_HOPS: "1", SMTP_URL: sink.url } });
      await use({ app, sink });
      await app.stop();
      await sink.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  given: [
    async ({ mailing }, use) => {
      configure({ ...mailing.app.database.env, APP_URL: mailing.app.url });
      const [{ boot }, { closeDatabase }, { given }] = await Promise.all([
        import("@/lib/platform/boot"),
        import("@/db/client"),
        import("./given"),
      ]);
      boot();
      await use(given);
      await closeDatabase();
    },
    { scope: "worker" },
  ],
  origin: async ({ mailing }, use) => use(mailing.app.url),
});
