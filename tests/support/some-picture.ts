import sharp from "sharp";

/** A PNG of one colour. */
export const somePicture = (): Promise<Buffer> =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: "#0f766e" } })
    .png()
    .toBuffer();
