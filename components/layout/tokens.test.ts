import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Theme = "light" | "dark";
type Rgb = [number, number, number];

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

/** The value a colour token of globals.css has in a theme. */
function token(name: string, theme: Theme): Rgb {
  const declared = new RegExp(`--color-${name}:\\s*([^;]+);`).exec(css)?.[1];
  const both = declared?.match(/#[0-9a-f]{6}/gi);
  const hex = both?.[theme === "dark" ? both.length - 1 : 0];
  if (!hex) throw new Error(`--color-${name} is not in app/globals.css`);
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
}

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: Rgb, second: Rgb): number {
  const [low, high] = [luminance(first), luminance(second)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const SURFACES = ["bg", "surface", "raised"];
const TINTED = ["success", "warning", "danger", "info", "neutral", "viewed"];

/** Text and the grounds it stands on somewhere in the interface. */
const TEXTS: [string, string][] = [
  ...["text", "muted", "subtle", "link"].flatMap((text) => SURFACES.map((ground): [string, string] => [text, ground])),
  ...["danger", "success", "warning"].flatMap((text) =>
    ["bg", "surface"].map((ground): [string, string] => [text, ground]),
  ),
  ...TINTED.map((name): [string, string] => [name, `${name}-tint`]),
  ...["primary", "primary-hover", "primary-active"].map((ground): [string, string] => ["on-primary", ground]),
  ...["danger-fill", "danger-fill-hover", "danger-fill-active"].map((ground): [string, string] => ["white", ground]),
  ["on-tip", "tip"],
  ["text", "select"],
  ["muted", "select"],
  ["text", "neutral-tint"],
];

/** What must be seen though it is not text: edges of controls, focus ring, chart fill. */
const EDGES: [string, string][] = [
  ...["edge", "focus", "danger-edge"].flatMap((edge) =>
    ["bg", "surface"].map((ground): [string, string] => [edge, ground]),
  ),
  ["focus", "raised"],
  ["bar", "surface"],
];

describe.each<Theme>(["light", "dark"])("colour tokens, %s", (theme) => {
  it.each(TEXTS)("%s reads on %s at 4.5 or more", (text, ground) => {
    expect(contrast(token(text, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGES)("%s shows on %s at 3 or more", (edge, ground) => {
    expect(contrast(token(edge, theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

describe("contrast", () => {
  it("agrees with the extremes WCAG names", () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrast([10, 20, 30], [10, 20, 30])).toBe(1);
  });
});
