import { randomUUID } from "node:crypto";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { waitForLock } from "./lock.mjs";

const tryOnce = (name: string, about: string) => waitForLock(name, () => about, 0);

test("one holder at a time, who says what it is", async () => {
  const name = randomUUID();
  const first = await tryOnce(name, "the first");
  expect(first.held).toBe(true);
  expect(await tryOnce(name, "the second")).toEqual({ held: false, holder: "the first" });
  if (first.held) first.release();
  const third = await tryOnce(name, "the third");
  expect(third.held).toBe(true);
});

test("of many at once exactly one gets it", async () => {
  const name = randomUUID();
  const all = await Promise.all(Array.from({ length: 20 }, (_, index) => tryOnce(name, String(index))));
  expect(all.filter(({ held }) => held)).toHaveLength(1);
});

test("a holder killed with -9 leaves nothing behind", async () => {
  const name = randomUUID();
  const source = fileURLToPath(new URL("lock.mjs", import.meta.url));
  const script = `const { waitForLock } = await import(${JSON.stringify(source)});
    await waitForLock(${JSON.stringify(name)}, () => "child", 0); console.log("held"); setInterval(() => {}, 1e6);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  expect(await tryOnce(name, "us")).toEqual({ held: false, holder: "child" });
  child.kill("SIGKILL");
  await once(child, "exit");
  expect((await tryOnce(name, "us")).held).toBe(true);
});

test("waiting ends when the holder lets go, or at once when that is hopeless", async () => {
  const name = randomUUID();
  const first = await tryOnce(name, "server");
  const waiting = waitForLock(name, () => "waiting", 10_000);
  const hopeless = await waitForLock(
    name,
    () => "other",
    10_000,
    (holder) => holder === "server",
  );
  expect(hopeless).toEqual({ held: false, holder: "server" });
  if (first.held) first.release();
  expect((await waiting).held).toBe(true);
});
