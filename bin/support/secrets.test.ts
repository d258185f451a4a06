import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ensureDataDir, loadSecrets, postgresPassword } from "./secrets.mjs";

const NAMES = ["AUTH_SECRET", "ENCRYPTION_KEYS", "ENCRYPTION_KEY", "METRICS_TOKEN", "DATABASE_URL", "NODE_ENV"];
const EXTERNAL = "postgres://koomky:password@db.example.com/koomky";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "koomky-secrets-"));
  vi.stubEnv("KOOMKY_DATA_DIR", folder);
  for (const name of NAMES) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const file = () => readFileSync(path.join(folder, "secrets.env"), "utf8");
const secretsOf = () => NAMES.map((name) => process.env[name]);

function forget() {
  for (const name of NAMES.slice(0, 4)) vi.stubEnv(name, undefined);
}

test("makes secrets once, readable by their owner only", () => {
  loadSecrets();
  const made = secretsOf();
  expect(process.env["AUTH_SECRET"]?.length).toBeGreaterThanOrEqual(32);
  expect(Buffer.from(process.env["ENCRYPTION_KEYS"]?.split(":")[1] ?? "", "base64")).toHaveLength(32);
  expect(statSync(path.join(folder, "secrets.env")).mode & 0o777).toBe(0o600);
  forget();
  loadSecrets();
  expect(secretsOf()).toEqual(made);
});

test("what the environment gives is neither replaced nor stored", () => {
  vi.stubEnv("AUTH_SECRET", "given-by-the-operator-and-long-enough");
  loadSecrets();
  expect(process.env["AUTH_SECRET"]).toBe("given-by-the-operator-and-long-enough");
  expect(file()).not.toMatch(/AUTH_SECRET|given-by/);
});

test("a single key in its short form becomes the ring", () => {
  vi.stubEnv("ENCRYPTION_KEY", Buffer.alloc(32, 9).toString("base64"));
  loadSecrets();
  expect(process.env["ENCRYPTION_KEYS"]).toBe(`k1:${Buffer.alloc(32, 9).toString("base64")}`);
});

test("makes nothing up for a production database of the operator's", () => {
  vi.stubEnv("DATABASE_URL", EXTERNAL);
  vi.stubEnv("NODE_ENV", "production");
  expect(loadSecrets).toThrow("missing secret AUTH_SECRET");
  expect(file).toThrow("ENOENT");
  vi.stubEnv("AUTH_SECRET", "given-by-the-operator-and-long-enough");
  expect(loadSecrets).toThrow("missing secret ENCRYPTION_KEYS");
});

test("refuses to replace secrets that the database of the folder needs", () => {
  mkdirSync(path.join(folder, "postgres"));
  expect(loadSecrets).toThrow("missing secret AUTH_SECRET");
  expect(() => postgresPassword(false)).toThrow("missing secret POSTGRES_PASSWORD");
});

test("the database password is made with the cluster and kept", () => {
  loadSecrets();
  const password = postgresPassword(true);
  expect(password.length).toBeGreaterThanOrEqual(32);
  expect(postgresPassword(false)).toBe(password);
  expect(process.env).not.toHaveProperty("POSTGRES_PASSWORD");
});

test.each(["/proc/nothing/here", "/dev/null/here"])(
  "a folder that cannot be made is refused in one line: %s",
  (wrong) => {
    vi.stubEnv("KOOMKY_DATA_DIR", wrong);
    expect(ensureDataDir).toThrow(/cannot be written \(E[A-Z]+\); set KOOMKY_DATA_DIR$/);
  },
);
