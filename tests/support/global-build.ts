import { ensureBuilt } from "@/bin/support/build.mjs";
import setUpDatabase from "./global-database";

/** Vitest: PostgreSQL and a built application, for tests that start it themselves. */
export default async function setUp() {
  await ensureBuilt();
  return setUpDatabase();
}
