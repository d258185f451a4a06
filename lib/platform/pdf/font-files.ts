/** A font as files that each hold some of its characters, `{part}` of the path; variable ones are pinned to `weights`. */
export interface FontSource {
  /** Where under node_modules, with `{part}` and, of static fonts, `{weight}`. */
  path: string;
  variable: boolean;
  weights: readonly number[];
}

const noto = (name: string): FontSource => ({
  path: `@fontsource-variable/${name}/files/${name}-{part}-wght-normal.woff2`,
  variable: true,
  weights: [400],
});
const plain = (name: string): FontSource => ({
  path: `@fontsource/${name}/files/${name}-{part}-{weight}-normal.woff2`,
  variable: false,
  weights: [400],
});

/** Every font a document may be printed with. A character takes the first that has it, so what looks best comes first. */
export const FONTS = {
  Inter: { ...plain("inter"), weights: [400, 500, 600] },
  // Not Noto's: its dots are glyphs of their own, which textkit loses count of.
  Arabic: { ...plain("ibm-plex-sans-arabic"), weights: [400, 600] },
  Hebrew: noto("noto-sans-hebrew"),
  Armenian: noto("noto-sans-armenian"),
  Georgian: noto("noto-sans-georgian"),
  Thai: noto("noto-sans-thai"),
  Devanagari: noto("noto-sans-devanagari"),
  Symbols: noto("noto-sans-symbols"),
  Symbols2: plain("noto-sans-symbols-2"),
  Maths: plain("noto-sans-math"),
  // Chinese and Korean fonts have signs of their own, as wide as their characters.
  Chinese: noto("noto-sans-sc"),
  Korean: noto("noto-sans-kr"),
  Emoji: noto("noto-emoji"),
} as const satisfies Record<string, FontSource>;
export type FontName = keyof typeof FONTS;

/** Numbers and account numbers, whose figures and letters must not be mistaken for each other. */
export const MONO: FontSource = { ...noto("jetbrains-mono"), weights: [400] };
