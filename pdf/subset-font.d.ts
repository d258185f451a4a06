/** What is used of subset-font, which has no types of its own. */
declare module "subset-font" {
  interface Options {
    targetFormat: "sfnt";
    keepAllGlyphs: boolean;
    keepFeatures?: string[];
    variationAxes?: Record<string, number>;
  }
  export default function subsetFont(font: Buffer, text: undefined, options: Options): Promise<Buffer>;
}
