import { hkdfSync } from "node:crypto";

function derive(databaseUrl, authSecret, suffix) {
  const url = new URL(databaseUrl);
  const role = `${decodeURIComponent(url.pathname.slice(1))}_${suffix}`;
  const key = hkdfSync("sha256", authSecret, "koomky", `database role ${role}`, 32);
  url.username = encodeURIComponent(role);
  url.password = Buffer.from(key).toString("base64url");
  return url.href;
}

/**
 * The addresses the application connects with: two roles of its own per database, whose passwords follow from
 * AUTH_SECRET so that nobody has to store them. `bin/migrate.ts` makes the roles.
 * @param {string} databaseUrl the owner's address
 * @param {string} authSecret
 * @returns {{ DATABASE_APP_URL: string, DATABASE_SYSTEM_URL: string }}
 */
export function roleUrls(databaseUrl, authSecret) {
  return {
    DATABASE_APP_URL: derive(databaseUrl, authSecret, "app"),
    DATABASE_SYSTEM_URL: derive(databaseUrl, authSecret, "system"),
  };
}
