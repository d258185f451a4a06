import { createHash } from "node:crypto";
import sharp from "sharp";

export interface FlatPicture {
  data: Buffer;
  width: number;
  height: number;
}

/** A workspace has one logo, and prints it often. */
const KEPT = 8;
const known = new Map<string, FlatPicture>();

/** A picture on white: what is transparent would be taken apart pixel by pixel each time it is printed. */
export async function flatPicture(bytes: Uint8Array): Promise<FlatPicture> {
  const key = createHash("sha256").update(bytes).digest("hex");
  const made = known.get(key);
  if (made) return made;
  const { data, info } = await sharp(bytes)
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .png({ palette: false, compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true });
  const picture = { data, width: info.width, height: info.height };
  for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - KEPT + 1))) known.delete(oldest);
  known.set(key, picture);
  return picture;
}
