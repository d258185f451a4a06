import { Readable } from "node:stream";
import { expect, test, vi } from "vitest";
import { serveFile, type ServedFile } from "./serve-file";

const request = (headers = {}) => new Request("https://koomky.example/file", { headers });
const sha256 = "ab".repeat(32);
const bytes = async () => Buffer.from("%PDF");
const pdf: ServedFile = { name: "Facture n°1.pdf", mediaType: "application/pdf", open: bytes };

/** Parts made one by one: what was made so far, and whether the maker has come to its end or was stopped. */
function parts(count: number, failAt = -1) {
  const seen = { made: 0, ended: false };
  async function* make() {
    try {
      for (let part = 0; part < count; part += 1) {
        if (part === failAt) throw new Error("broken off");
        seen.made += 1;
        yield Buffer.from(`${part};`);
      }
    } finally {
      seen.ended = true;
    }
  }
  const open = async () => Readable.from(make(), { highWaterMark: 1 });
  return { seen, file: { name: "a.csv", mediaType: "text/csv", open } satisfies ServedFile };
}

test("a file is offered under its name and kept by nobody, unless its bytes are known", async () => {
  const fleeting = await serveFile(request({ "if-none-match": '"undefined"' }), pdf);
  expect([fleeting.status, await fleeting.text()]).toEqual([200, "%PDF"]);
  expect(Object.fromEntries(fleeting.headers)).toEqual({
    "cache-control": "private, no-store",
    "content-disposition": "attachment; filename*=UTF-8''Facture%20n%C2%B01.pdf",
    "content-security-policy": "sandbox; default-src 'none'",
    "content-type": "application/pdf",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
  });
  const known = await serveFile(request(), { ...pdf, sha256 });
  expect(known.headers.get("cache-control")).toBe("private, no-cache");
  expect(known.headers.get("etag")).toBe(`"${sha256}"`);
});

test("who has a file is not sent it again, and it is not even opened", async () => {
  const open = vi.fn(bytes);
  for (const tags of [`"${sha256}"`, `"other", W/"${sha256}"`]) {
    const { status, headers } = await serveFile(request({ "if-none-match": tags }), { ...pdf, sha256, open });
    expect([status, headers.get("etag"), headers.get("cache-control")]).toEqual([
      304,
      `"${sha256}"`,
      "private, no-cache",
    ]);
  }
  expect(open).not.toHaveBeenCalled();
  expect((await serveFile(request({ "if-none-match": '"other"' }), { ...pdf, sha256, open })).status).toBe(200);
});

test("what is shown stands in frames of our own pages; HTML of others runs nothing there", async () => {
  const viewed = await serveFile(request(), { ...pdf, shown: "viewer" });
  expect(viewed.headers.get("content-disposition")).toMatch(/^inline; filename/);
  expect(viewed.headers.get("content-security-policy")).toMatch(/frame-ancestors 'self'$/);
  expect(viewed.headers.get("content-security-policy")).not.toContain("sandbox");
  const html: ServedFile = { mediaType: "text/html; charset=utf-8", shown: "sandbox", open: bytes };
  const { headers } = await serveFile(request(), html);
  expect(headers.get("content-disposition")).toBeNull();
  expect(headers.get("content-security-policy")).toMatch(/^sandbox [^;]*; default-src 'none';.*frame-ancestors 'self'/);
  expect(headers.get("content-security-policy")).not.toMatch(/allow-scripts|allow-same-origin|script-src/);
  expect([headers.get("x-frame-options"), headers.get("referrer-policy")]).toEqual(["SAMEORIGIN", "no-referrer"]);
});

test("a stream is passed on as it is asked for, and stopped when nobody asks any more", async () => {
  const whole = parts(4);
  expect(await (await serveFile(request(), whole.file)).text()).toBe("0;1;2;3;");
  const left = parts(1_000);
  const { body } = await serveFile(request(), left.file);
  const reader = body?.getReader();
  expect(Buffer.from((await reader?.read())?.value ?? "").toString()).toBe("0;");
  expect(left.seen.made).toBeLessThan(20);
  await reader?.cancel();
  await vi.waitFor(() => expect(left.seen.ended).toBe(true));
  expect(left.seen.made).toBeLessThan(20);
});

test("what fails before the first byte is refused as such, what fails later breaks off", async () => {
  await expect(serveFile(request(), parts(3, 0).file)).rejects.toThrow("broken off");
  const late = await serveFile(request(), parts(3, 2).file);
  expect(late.status).toBe(200);
  await expect(late.text()).rejects.toThrow("broken off");
  expect(await (await serveFile(request(), parts(0).file)).text()).toBe("");
});
