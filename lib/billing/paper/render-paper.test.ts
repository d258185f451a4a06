import { describe, expect, it } from "vitest";
import { print } from "@/pdf/print";
import { givenPaper } from "@/tests/support/given-paper";
import { PAPERS } from "@/tests/support/paper-cases";
import { pagesOf } from "@/tests/support/pdf-text";
import { printableSheet } from "./printable-sheet";
import { renderPaper, unprintableIn } from "./render-paper";

describe("renderPaper", { timeout: 60_000 }, () => {
  it("prints in a thread what is printed here, byte by byte", async () => {
    for (const name of ["names in many scripts", "an invoice"]) {
      const [there, here] = [await renderPaper(PAPERS[name]!), await print(printableSheet(PAPERS[name]!))];
      expect(Buffer.compare(there, here), name).toBe(0);
    }
  });

  it("prints several at once, each its own", async () => {
    const numbers = Array.from({ length: 8 }, (_, index) => `FAC-2026-${index}`);
    const printed = await Promise.all(numbers.map((number) => renderPaper(givenPaper({ number }))));
    for (const [index, pdf] of printed.entries()) expect((await pagesOf(pdf)).join()).toContain(numbers[index]);
  });

  it("says why it could not print", async () => {
    await expect(renderPaper(givenPaper({ logo: new Uint8Array([1, 2, 3]) }))).rejects.toThrow(
      /unsupported image format/,
    );
    // And goes on.
    expect((await renderPaper(givenPaper())).length).toBeGreaterThan(1_000);
  });
});

describe("unprintableIn", () => {
  it.each(Object.entries(PAPERS))("is nothing in %s", (_name, paper) => {
    expect(unprintableIn(paper)).toEqual([]);
  });

  it("names characters wherever they stand", () => {
    expect(
      unprintableIn(
        givenPaper({ title: "\u{12000}", buyer: { name: "Kervran \u{13000}" }, notes: "\u{12000}\u{12001}" }),
      ),
    ).toEqual(["\u{13000}", "\u{12000}", "\u{12001}"]);
  });
});
