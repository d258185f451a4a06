import { afterAll } from "vitest";
import { cloneDatabase } from "./database";
import { configure } from "./environment";

// Each test file gets a migrated, empty database of its own, and the process is ready to use the domain on it.
const database = await cloneDatabase();
configure(database.env);
const { boot } = await import("@/lib/platform/boot");
const { closeDatabase } = await import("@/db/client");
boot();

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});
