import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { postmaster } from "./postmaster.mjs";

let cluster: string;
beforeEach(() => void (cluster = mkdtempSync(path.join(os.tmpdir(), "koomky-cluster-"))));
afterEach(() => rmSync(cluster, { recursive: true }));

const file = () => path.join(cluster, "postmaster.pid");
const leave = (pid: number) => writeFileSync(file(), `${pid}\n${cluster}\n1700000000\n54321\n\n127.0.0.1\n\nready\n`);

test("a cluster that never ran has no server", () => {
  expect(postmaster(cluster)).toBeUndefined();
});

test("the file of a dead server is removed", () => {
  leave(2 ** 22 + 1);
  expect(postmaster(cluster)).toBeUndefined();
  expect(existsSync(file())).toBe(false);
});

test("a number that now belongs to another program is not taken for the server", () => {
  leave(process.pid);
  expect(postmaster(cluster)).toBeUndefined();
  expect(existsSync(file())).toBe(false);
});
