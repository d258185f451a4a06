import jsQR from "jsqr";
import { expect, it } from "vitest";
import { transferCode } from "@/lib/billing/paper/transfer-code";
import { modulesOf, pathOf } from "./transfer-qr";

/** Reads a path of runs `M2 3h4v1h-4z` as the camera of a telephone would see it: dark on white, with a margin. */
function scan(path: string, modules: number): string | undefined {
  const [scale, margin] = [4, 4];
  const side = (modules + 2 * margin) * scale;
  const image = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < scale; row++) {
      const start = ((Number(y) + margin) * scale + row) * side + (Number(x) + margin) * scale;
      for (let at = start; at < start + Number(length) * scale; at++) image.fill(0, at * 4, at * 4 + 3);
    }
  }
  return jsQR(image, side, side)?.data;
}

it.each([
  ["an ordinary transfer", { beneficiary: "Hélène Kervran EI", reference: "FAC-2026-0131" }],
  ["the largest", { beneficiary: "é".repeat(70), reference: "R".repeat(140), bic: "AGRIFRPPXXX" }],
])("the code of %s can be scanned", (_what, changes) => {
  const iban = "FR7630006000011234567890189";
  const content = transferCode({ iban, bic: null, amount: 99_999_999_999n, ...changes });
  const modules = modulesOf(content);
  // EPC069-12: at most version 13, which has 69 modules.
  expect(modules.length).toBeLessThanOrEqual(69);
  expect(scan(pathOf(modules), modules.length)).toBe(content.join("\n"));
});
