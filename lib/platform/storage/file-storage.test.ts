import { createHash, randomBytes, randomUUID } from "node:crypto";
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startS3 } from "@/tests/support/s3-server";
import { diskStorage } from "./disk-storage";
import { s3Storage } from "./s3-storage";
import { sweepSpool } from "./spool";
import { newStorageKey, type FileStorage } from "./storage-port";

const MEGABYTE = 1024 * 1024;
const content = randomBytes(3 * MEGABYTE);
const sha256 = createHash("sha256").update(content).digest("hex");

async function* pieces(bytes: Buffer, broken = false) {
  for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000);
  if (broken) throw new Error("the client left");
}

const everyFile = async (root: string) =>
  (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

let root: string;
let s3: Awaited<ReturnType<typeof startS3>>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "koomky-storage-"));
  s3 = await startS3();
});
afterEach(() => s3.behave(undefined));
afterAll(async () => {
  await s3.stop();
  await rm(root, { recursive: true });
});

const bucket = () =>
  s3Storage(
    { bucket: "koomky", region: "eu-west-3", endpoint: s3.url, accessKeyId: "key", secretAccessKey: "secret" },
    join(root, "uploads"),
  );

describe.each<[string, () => FileStorage, () => Promise<number>]>([
  ["disk", () => diskStorage(join(root, "files")), async () => (await everyFile(join(root, "files"))).length],
  ["S3", bucket, async () => s3.objects.size + (await everyFile(join(root, "uploads"))).length],
])("%s storage", (_name, make, count) => {
  it("gives back what it was given", async () => {
    const storage = make();
    const stored = await storage.put(pieces(content), 10 * MEGABYTE);
    expect(stored).toMatchObject({ size: content.length, sha256 });
    expect((await buffer(await storage.stream(stored.key))).equals(content)).toBe(true);
    const empty = await storage.put([], 10);
    expect(empty.size).toBe(0);
    expect(await buffer(await storage.stream(empty.key))).toHaveLength(0);
  });

  it("forgets what is deleted, twice if need be", async () => {
    const storage = make();
    const { key } = await storage.put([content], 10 * MEGABYTE);
    await storage.delete(key);
    await storage.delete(key);
    await expect(storage.stream(key)).rejects.toMatchObject({ kind: "not_found", code: "file.missing" });
  });

  it("keeps nothing of an upload that is too large or breaks off", async () => {
    const storage = make();
    await storage.put([Buffer.from("x")], 1);
    const before = await count();
    await expect(storage.put(pieces(content), content.length - 1)).rejects.toMatchObject({ code: "file.too_large" });
    await expect(storage.put(pieces(content, true), 10 * MEGABYTE)).rejects.toThrow("the client left");
    expect(await count()).toBe(before);
    expect(await storage.put(pieces(content), content.length)).toMatchObject({ sha256 });
  });

  it.each(["", "../../etc/passwd", "a/b", newStorageKey().toUpperCase(), `${newStorageKey()}/..`])(
    "takes nothing but its own keys: %j",
    async (key) => {
      await expect(async () => make().stream(key)).rejects.toThrow("Not a storage key");
      await expect(async () => make().delete(key)).rejects.toThrow("Not a storage key");
    },
  );
});

describe("disk storage", () => {
  it("says that there is no space left, and leaves no half file", async () => {
    const small = join(root, "small");
    const script = `
      import { diskStorage } from "./lib/platform/storage/disk-storage.ts";
      const storage = diskStorage(${JSON.stringify(small)});
      const piece = Buffer.alloc(100_000);
      const kept = await storage.put([piece], 1e9);
      const refusal = await storage.put(Array(20).fill(piece), 1e9).catch((error) => error);
      const again = await storage.put([piece], 1e9);
      console.log(JSON.stringify({ kind: refusal.kind, code: refusal.code, sizes: [kept.size, again.size] }));`;
    // The shell allows the child 512 blocks of 1024 bytes per file, which it can run into like the end of a disk.
    const command = 'ulimit -f 512; exec "$0" --import tsx --input-type=module -e "$1"';
    const output = execFileSync("bash", ["-c", command, process.execPath, script], { encoding: "utf8" });
    expect(JSON.parse(output)).toEqual({ kind: "unavailable", code: "storage.full", sizes: [100_000, 100_000] });
    expect(await everyFile(small)).toHaveLength(2);
  });

  it("sweeps what a killed process left, but not uploads in progress", async () => {
    const dir = join(root, "spool");
    await mkdir(dir);
    const [old, fresh] = [randomUUID(), randomUUID()];
    for (const name of [old, fresh]) await writeFile(join(dir, name), "half");
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    await utimes(join(dir, old), yesterday, yesterday);
    await sweepSpool(dir, Date.now());
    expect(await readdir(dir)).toEqual([fresh]);
    await sweepSpool(join(root, "never-made"), Date.now());
  });
});

describe("S3 storage", () => {
  it("signs its requests and sends the length", async () => {
    await bucket().put(pieces(content), 10 * MEGABYTE);
    expect(s3.requests.at(-1)).toMatchObject({
      method: "PUT",
      path: expect.stringMatching(/^\/koomky\/[0-9a-f]{64}$/),
      authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=key\//),
      length: String(content.length),
    });
  });

  it("tries a failing server again, then says that it is unavailable", { timeout: 30_000 }, async () => {
    const storage = bucket();
    const { key } = await storage.put([content], 10 * MEGABYTE);
    let failures = 1;
    s3.behave(() => (failures-- > 0 ? 503 : undefined));
    expect(await storage.put([Buffer.from("again")], 100)).toMatchObject({ size: 5 });
    s3.behave(() => 503);
    await expect(storage.put([Buffer.from("x")], 100)).rejects.toMatchObject({ code: "storage.unavailable" });
    await expect(storage.stream(key)).rejects.toMatchObject({ kind: "unavailable" });
    await expect(storage.delete(key)).rejects.toMatchObject({ kind: "unavailable" });
    s3.behave(() => 403);
    await expect(storage.stream(key)).rejects.toMatchObject({ code: "storage.unavailable" });
  });
});
