import { migrate } from "./support/migrate.ts";
import { command } from "./support/refusal.mjs";
import { settings } from "./support/settings.mjs";

// Started by the launcher, which wants to know whether somebody has to be invited to the first-run page.
await command(async () => {
  const env = await settings();
  const found = await migrate({
    databaseUrl: env.DATABASE_URL,
    appUrl: env.DATABASE_APP_URL,
    systemUrl: env.DATABASE_SYSTEM_URL,
    authSecret: env.AUTH_SECRET,
  });
  process.send?.(found, () => process.disconnect());
});
