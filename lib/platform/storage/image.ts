import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { invalid } from "@/lib/kernel/errors";
import { bounded } from "../crypto/bounded";
import { processWide } from "../process-wide";

/** What people may upload as a picture, by content. SVG is a document with scripts and is no picture here. */
const ACCEPTED = new Set(["image/jpeg", "image/png", "image/webp", "image/gif"]);

/** Pixels of the original: about 160 MB decoded, whatever the file's own size. */
const PIXELS_MAX = 40_000_000;

interface Target {
  width: number;
  height: number;
  /** `cover` fills the frame and cuts, `inside` keeps the whole picture and its shape. Nothing is enlarged. */
  fit: "cover" | "inside";
  /** `png` where WebP is not understood, such as in PDF documents. */
  format: "webp" | "png";
}

export interface Image {
  bytes: Buffer;
  mediaType: "image/webp" | "image/png";
  width: number;
  height: number;
  /** Hexadecimal, of `bytes`. */
  sha256: string;
}

// Decoding takes memory by the pixel, not by the byte: two at a time.
const turn = processWide("images", () => bounded({ running: 2, waiting: 20 }));

/**
 * Makes an uploaded picture safe: what kind it is is found in its content, then its pixels are drawn anew, upright and
 * without any metadata (place, camera, thumbnails) or hidden payload. Of an animation the first picture is kept.
 * @throws DomainError invalid `image.type_refused`, `image.too_many_pixels`, `image.unreadable`; unavailable `server.busy`
 */
export function redrawImage(original: Buffer, { width, height, fit, format }: Target): Promise<Image> {
  return turn(async () => {
    const type = await fileTypeFromBuffer(original);
    if (!type || !ACCEPTED.has(type.mime)) throw invalid("image.type_refused", "Use a JPEG, PNG, WebP or GIF picture");
    const { default: sharp } = await import("sharp");
    sharp.cache(false);
    const { width: w, height: h } = await sharp(original)
      .metadata()
      .catch(() => ({ width: 0, height: 0 }));
    if (w * h > PIXELS_MAX) throw invalid("image.too_many_pixels", `A picture has at most ${PIXELS_MAX} pixels`);
    try {
      const { data, info } = await sharp(original, { limitInputPixels: PIXELS_MAX, failOn: "error" })
        .autoOrient()
        .resize({ width, height, fit, withoutEnlargement: true })
        .toFormat(format)
        .toBuffer({ resolveWithObject: true });
      const sha256 = createHash("sha256").update(data).digest("hex");
      return { bytes: data, mediaType: `image/${format}`, width: info.width, height: info.height, sha256 };
    } catch {
      throw invalid("image.unreadable", "The picture is damaged");
    }
  });
}
