import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { TEST_SECRETS } from "./secrets";

const dataDir = mkdtempSync(path.join(os.tmpdir(), "koomky-files-"));

/** Configures this test process as an application of its own, before anything reads the environment. */
export function configure(values: Record<string, string>): void {
  const fixed = { APP_URL: "http://localhost:3000", LOG_LEVEL: "silent", KOOMKY_DATA_DIR: dataDir };
  Object.assign(process.env, TEST_SECRETS, fixed, values);
}
