import { databaseAt, type TestDatabase } from "./database";

/** The database of the test file that runs, as its set-up left it in the environment. */
export function fileDatabase(): TestDatabase {
  const { DATABASE_URL = "", DATABASE_APP_URL = "", DATABASE_SYSTEM_URL = "" } = process.env;
  return databaseAt({ DATABASE_URL, DATABASE_APP_URL, DATABASE_SYSTEM_URL });
}
