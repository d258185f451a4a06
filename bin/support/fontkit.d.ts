/** What is used of fontkit, which has no types of its own. */
declare module "fontkit" {
  interface Font {
    postscriptName: string;
    /** Code points that have a glyph. */
    characterSet: number[];
  }
  export function create(bytes: Uint8Array): Font;
}
