import { describe, expect, it } from "vitest";
import type { Sheet } from "@/lib/billing/paper/sheet";
import { printableSheet } from "@/lib/billing/paper/printable-sheet";
import { PAPERS } from "@/tests/support/paper-cases";
import { metaOf, pagesOf, squash } from "@/tests/support/pdf-text";
import { print } from "./print";

const sheet = (name: string) => printableSheet(PAPERS[name]!);

const made = new Map<string, Promise<Uint8Array>>();
/** Printed once for all that is looked at. */
function printed(name: string): Promise<Uint8Array> {
  const pdf = made.get(name) ?? print(sheet(name));
  made.set(name, pdf);
  return pdf;
}
const source = (pdf: Uint8Array) => Buffer.from(pdf).toString("latin1");

/** Everything a sheet says, text by text, but for the code, which is a picture. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value instanceof Uint8Array || typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    /^(type|weight|column|content)$/.test(key) ? [] : textsOf(one),
  );
}

function said({ language: _l, file: _f, accentColor: _a, watermark, table, ...rest }: Sheet): string[] {
  const shown = new Set(table.columns.map(({ column }) => column));
  const rows = table.rows.flatMap((row) => {
    if (row.type === "section") return [row.text];
    if (row.type === "text") return row.lines;
    const cells = Object.entries(row.cells).filter(([column]) => shown.has(column as never));
    return [row.title, ...row.details, ...cells.map(([, text]) => text)];
  });
  const headings = table.columns.map(({ heading }) => heading);
  return [...textsOf(rest), table.description, ...headings, ...rows, ...(watermark === null ? [] : [watermark])];
}

/** Characters; longer texts are looked at line by line below. */
const OF_ONE_PAGE = 700;
const RIGHT_TO_LEFT = /[\u0590-\u08FF]/;

describe.each(Object.keys(PAPERS))("the PDF of %s", { timeout: 60_000 }, (name) => {
  it("says all that its sheet says, in readable text", async () => {
    const pages = await pagesOf(await printed(name));
    const text = squash(pages.join(""));
    const missing = said(sheet(name)).filter((one) => {
      // Selected, a line from right to left comes in the order a reader's program chooses.
      if (RIGHT_TO_LEFT.test(one)) return [...squash(one)].some((letter) => !text.includes(letter));
      return one.length < OF_ONE_PAGE && !text.includes(squash(one));
    });
    expect(missing).toEqual([]);
  });

  it("has no stray signs in its figures", async () => {
    const pages = await pagesOf(await printed(name));
    const text = pages.join("\n");
    expect(text).not.toMatch(/[\u202F\uFFFD]|\p{Cc}(?<!\n)/u);
    const slashes = (all: string) => all.split("/").length - 1;
    const { watermark: _w, ...once } = sheet(name);
    expect(slashes(text)).toBe(slashes(said({ ...once, watermark: null }).join()) + pages.length);
  });

  it("has its number and place on every page", async () => {
    const pages = await pagesOf(await printed(name));
    const { number } = sheet(name);
    pages.forEach((page, index) => {
      expect(squash(page)).toContain(squash(`${number}${index + 1}/${pages.length}`));
    });
  });

  it("has all of its fonts in it, and says that it is a PDF/A-3b", async () => {
    const pdf = await printed(name);
    const text = source(pdf);
    const descriptors = text.match(/\/Type \/FontDescriptor\b[^]*?endobj/g) ?? [];
    expect(descriptors.length).toBeGreaterThanOrEqual(4);
    for (const descriptor of descriptors) expect(descriptor).toMatch(/\/FontFile2 \d+ 0 R/);
    expect(text).not.toMatch(/\/Subtype \/(Type1|Type3|TrueType)\b/);
    expect(text.match(/\/ToUnicode \d+ 0 R/g)).toHaveLength(descriptors.length);
    expect(text).toContain("/OutputIntents");
    expect((await metaOf(pdf)).pdfa).toEqual(["3", "B"]);
  });
});

describe("the file", () => {
  it.each([
    ["an invoice", "fr", "Facture FAC-2026-0131"],
    ["a quote in English", "en", "Quote DEV-2026-0012"],
  ])("of %s has language, title, author and day", async (name, language, title) => {
    const pdf = await printed(name);
    expect(source(pdf)).toContain(`/Lang (${language})`);
    const { info } = await metaOf(pdf);
    expect(info).toMatchObject({
      Title: title,
      Author: "Atelier Sillage",
      CreationDate: "D:20261102000000Z",
      Language: language,
    });
  });

  it("is the same for the same paper, whatever was printed before", { timeout: 60_000 }, async () => {
    const names = ["names in many scripts", "an invoice", "a quote", "names of 120 characters"];
    for (const name of [...names.toReversed(), ...names]) {
      // Compared as a whole: a difference of thousands of bytes is of no help to a reader.
      expect(source(await print(sheet(name))) === source(await printed(name)), name).toBe(true);
    }
  });

  it("is another for another paper", async () => {
    expect(source(await printed("an invoice"))).not.toBe(source(await printed("a quote")));
  });
});

describe("long documents", { timeout: 60_000 }, () => {
  const cents = (text: string) => Number(text.replace(/[\s.,]/g, ""));

  it.each([
    ["20 lines", 2, "Report", "À reporter"],
    ["60 lines", 4, "Brought forward", "Carried forward"],
    ["500 lines", 29, "Report", "À reporter"],
  ])("%s carry their sums from page to page", async (name, count, forward, over) => {
    const pages = await pagesOf(await printed(name));
    const { rows, description, columns } = sheet(name).table;
    expect(pages).toHaveLength(count);
    let next = 0;
    let sum = 0;
    pages.forEach((page, index) => {
      const flat = page.replace(/\s+/g, " ");
      expect(flat).toContain(`${description} ${columns.map(({ heading }) => heading).join(" ")}`);
      const amountAfter = (word: string) =>
        cents(new RegExp(`${word} ((?:\\d{1,3}[ ,])*\\d{1,3}[.,]\\d\\d)`).exec(flat)?.[1] ?? "none");
      if (index > 0) expect(amountAfter(forward)).toBe(sum);
      // Whole rows, in their order: the title, then all of its figures.
      for (; next < rows.length; next++) {
        const row = rows[next];
        if (row?.type !== "item") throw new Error("only items here");
        const [title, amounts] = [`${row.title} ${row.details.join(" ")}`, Object.values(row.cells).join(" ")];
        if (!flat.includes(`${title} ${amounts.replace(/\s+/g, " ")}`)) break;
        sum += cents(row.cells.net);
      }
      if (index < pages.length - 1) expect(amountAfter(over)).toBe(sum);
      else expect(flat).not.toContain(over);
    });
    expect(next).toBe(rows.length);
  });

  it("repeat no head of a table over what is no row", async () => {
    const [first, second] = await pagesOf(await printed("many rates and discounts"));
    expect(first).toContain("Désignation");
    expect(first).toContain("Net à payer");
    expect(second).not.toMatch(/Désignation|Report/);
    expect(second).toContain("Règlement par virement");
  });

  it("say every line of a description over several pages", async () => {
    const pages = await pagesOf(await printed("a description of several pages"));
    expect(pages.length).toBeLessThan(12);
    const text = squash(pages.join(""));
    for (let line = 1; line <= 60; line++) expect(text).toContain(`Article${line}.`);
    for (let line = 1; line <= 80; line++) expect(text).toContain(`Ligne${line}dutexte.`);
    expect(text.match(/x/g)?.length).toBeGreaterThanOrEqual(5_000);
  });
});
