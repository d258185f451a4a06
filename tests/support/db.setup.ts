import { afterAll } from "vitest";
import { cloneDatabase } from "./database";
import { configure } from "./environment";

// Each test file gets a migrated, empty database of its own, and the process is ready to use the domain on it. The
// environment is read once by all files of a process, the addresses in it by nothing but `boot`, so they are opened here.
const database = await cloneDatabase();
const { DATABASE_APP_URL: appUrl, DATABASE_SYSTEM_URL: systemUrl } = database.env;
configure(database.env);
const { closeDatabase, openDatabase } = await import("@/db/client");
openDatabase({ appUrl, systemUrl });

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});
