import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { redrawImage } from "./image";

const avatar = { width: 256, height: 256, fit: "cover", format: "webp" } as const;

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } });

describe("redrawImage", () => {
  it.each(["png", "jpeg", "webp", "gif"] as const)("takes %s", async (format) => {
    const image = await redrawImage(await picture(600, 400).toFormat(format).toBuffer(), avatar);
    expect(image).toMatchObject({ mediaType: "image/webp", width: 256, height: 256 });
    expect(await sharp(image.bytes).metadata()).toMatchObject({ format: "webp", width: 256, height: 256 });
    expect(image.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("keeps the shape of a logo, and does not enlarge", async () => {
    const logo = { width: 600, height: 200, fit: "inside", format: "png" } as const;
    expect(await redrawImage(await picture(1200, 300).png().toBuffer(), logo)).toMatchObject({
      width: 600,
      height: 150,
    });
    expect(await redrawImage(await picture(60, 30).png().toBuffer(), logo)).toMatchObject({ width: 60, height: 30 });
  });

  it("stands pictures upright and drops every piece of metadata", async () => {
    const original = await picture(400, 200)
      .withExif({ IFD0: { Copyright: "SECRET-OWNER", Make: "SECRET-CAMERA" }, IFD3: { GPSLatitude: "48/1 51/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(original).metadata()).exif?.toString("latin1")).toContain("SECRET-CAMERA");
    const image = await redrawImage(original, { width: 400, height: 400, fit: "inside", format: "png" });
    expect(image).toMatchObject({ width: 200, height: 400 });
    const { exif, xmp, iptc, icc, orientation } = await sharp(image.bytes).metadata();
    expect([exif, xmp, iptc, icc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(image.bytes.toString("latin1")).not.toContain("SECRET");
  });

  it("drops a payload behind the picture", async () => {
    const polyglot = Buffer.concat([
      await picture(50, 50).png().toBuffer(),
      Buffer.from("<script>alert(1)</script>PK"),
    ]);
    expect((await redrawImage(polyglot, avatar)).bytes.toString("latin1")).not.toContain("<script>");
  });

  it.each([
    ["SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ["SVG with a declaration", Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["PDF", Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj")],
    ["HTML", Buffer.from("<!doctype html><p>")],
    ["TIFF", Buffer.from([0x49, 0x49, 0x2a, 0x00, 8, 0, 0, 0])],
    ["nothing", Buffer.alloc(0)],
    ["noise", Buffer.alloc(1_000, 0xab)],
  ])("refuses %s", async (_kind, bytes) => {
    await expect(redrawImage(bytes, avatar)).rejects.toMatchObject({ kind: "invalid", code: "image.type_refused" });
  });

  it("refuses a damaged picture", async () => {
    const png = await sharp(Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, i) => (i * 7919) % 251)), {
      raw: { width: 300, height: 300, channels: 3 },
    })
      .png()
      .toBuffer();
    await expect(redrawImage(png.subarray(0, png.length / 2), avatar)).rejects.toMatchObject({
      code: "image.unreadable",
    });
  });

  it("refuses a small file that unfolds to a huge picture, without unfolding it", async () => {
    const bomb = await picture(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    const before = process.memoryUsage().rss;
    await expect(redrawImage(bomb, avatar)).rejects.toMatchObject({ code: "image.too_many_pixels" });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});
