import os from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const database = ["tests/{db,jobs}/**/*.test.ts", "**/*.db.test.ts"];
const elsewhere = ["tests/{db,jobs,http,faults,e2e}/**", "**/*.db.test.ts"];
/** What replaces modules, and so needs them for itself. */
const mocking = ["tests/db/identity/sign-in.test.ts", "tests/jobs/search-engine.test.ts"];
const outside = ["**/node_modules/**", "**/.next*/**", "**/.data/**"];

export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: `${path.resolve(import.meta.dirname)}/` }] },
  test: {
    // A race that passes at the second try is a defect.
    retry: 0,
    // Tests wait for a database or a server half of their time: on two cores, too, two files run at once.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    testTimeout: 15_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...outside, ...elsewhere],
          setupFiles: ["tests/support/unit.setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: database,
          exclude: [...outside, ...mocking],
          // Each file has a database of its own; to load the application for each took longer than its tests.
          isolate: false,
          globalSetup: ["tests/support/global-database.ts"],
          setupFiles: ["tests/support/db.setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "db-mocking",
          include: mocking,
          globalSetup: ["tests/support/global-database.ts"],
          setupFiles: ["tests/support/db.setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "http",
          include: ["tests/http/**/*.test.ts"],
          // One application answers all of them, and some bring it to its limits on purpose.
          fileParallelism: false,
          // They reach it through HTTP, in one database: nothing of a module differs from file to file.
          isolate: false,
          globalSetup: ["tests/support/global-app.ts"],
          setupFiles: ["tests/support/http.setup.ts"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          globalSetup: ["tests/support/global-build.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
        },
      },
    ],
  },
});
