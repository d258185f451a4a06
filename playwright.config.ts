import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, chromiumPath } from "./tests/support/chromium";

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/support/global-app.ts",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 120_000,
  // A loaded machine is slow, not wrong.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  outputDir: "test-results/e2e",
  use: {
    launchOptions: { executablePath: await chromiumPath(), args: CHROMIUM_FLAGS },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    // Recording slows every test down; `playwright test --trace retain-on-failure` where a failure asks for it.
    trace: "off",
    screenshot: "only-on-failure",
  },
});
