import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeHead, EncodingProbe } from "./encoding-probe";
import { isNothing, neutralCell, restoreCell } from "./formula-cells";
import { readCsv, type CsvRecord } from "./read-csv";
import { readWords } from "./read-words";
import { sniffDelimiter } from "./sniff-delimiter";
import { writeCsv, writeWords } from "./write-csv";

async function probe(...chunks: (string | number[])[]): Promise<EncodingProbe> {
  const found = new EncodingProbe();
  const pieces = Readable.from(chunks.map((chunk) => Buffer.from(chunk as string)));
  for await (const _ of found.watch(pieces));
  return found;
}

const recordsOf = async (text: string, delimiter: "," | ";" = ","): Promise<CsvRecord[]> =>
  Readable.from(readCsv(Readable.from([Buffer.from(text)]), { encoding: "utf-8", delimiter })).toArray();

describe("encodings", () => {
  it.each<[string, string, (string | number[])[]]>([
    ["utf-8", "plain letters", ["name"]],
    ["utf-8", "accents", ["Épi"]],
    ["utf-8", "a mark", ["\ufeffname"]],
    ["utf-8", "a character cut in two", [[0xc3], [0x89]]],
    ["windows-1252", "one accent", [[0xc9, 0x70, 0x69]]],
    ["windows-1252", "one accent far down", ["x".repeat(200_000), [0xc9]]],
    ["windows-1252", "half a character at the end", ["name", [0xc3]]],
    ["utf-16le", "a mark", [[0xff, 0xfe, 0x6e, 0]]],
  ])("%s: %s", async (encoding, _, chunks) => {
    expect((await probe(...chunks)).encoding()).toBe(encoding);
  });

  it("leaves a character out that the head cuts in two", async () => {
    const found = await probe("a".repeat(64 * 1024 - 1), "é");
    expect(decodeHead(found.head, "utf-8")).toBe("a".repeat(64 * 1024 - 1));
  });
});

describe("delimiters", () => {
  it.each([
    [";", "Nom;Adresse\nÉpi;12, rue des Écoles, Caen\nAutre;3, quai, Rouen"],
    [",", 'name,notes\nÉpi,"a;b;c"\nAutre,"d;e"'],
    ["\t", "name\tcity\nÉpi\tCaen, FR"],
    ["|", "name|city\nÉpi|Caen"],
    [",", "one column\nalone"],
    [",", ""],
  ])("%j", async (delimiter, text) => {
    expect(await sniffDelimiter(text)).toBe(delimiter);
  });
});

describe("records", () => {
  it("are counted as records, blank lines included", async () => {
    expect(await recordsOf('a,b\n\n"x\ny",1\r\nlast,2')).toEqual([
      { row: 1, cells: ["a", "b"] },
      { row: 3, cells: ["x\ny", "1"] },
      { row: 4, cells: ["last", "2"] },
    ]);
  });

  it("before a broken one are all there", async () => {
    const lines = Array.from({ length: 2_000 }, (_, index) => `r${index},1`).join("\n");
    const records = await recordsOf(`${lines}\n"open,1\nmore,2`);
    expect(records).toHaveLength(2_001);
    expect(records.at(-1)).toEqual({ row: 2_001, cells: [], broken: "csv.quote_not_closed" });
    const long = await recordsOf(`a\n${"x".repeat(400_000)}\nb`);
    expect(long).toEqual([
      { row: 1, cells: ["a"] },
      { row: 2, cells: [], broken: "csv.record_too_long" },
    ]);
  });

  it("fail with the storage they are read from", async () => {
    const failing = async function* () {
      yield Buffer.from("a\nb\n");
      throw new Error("The storage is gone");
    };
    const all = Readable.from(readCsv(failing(), { encoding: "utf-8", delimiter: "," })).toArray();
    await expect(all).rejects.toThrow("The storage is gone");
  });
});

describe("cells", () => {
  it("are neutral and come back as they were", () => {
    const risky = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "'", "null", "N/A", "a", " ", "é");
    const text = fc.array(risky, { maxLength: 5 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (cell) => {
        const neutral = neutralCell(cell);
        expect(neutral).not.toMatch(/^[=+\-@\t\r]/);
        expect(restoreCell(neutral)).toBe(cell);
        if (cell.trim() !== "" && cell === cell.trim()) expect(isNothing(neutral)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it("written by others with an apostrophe keep it", () => {
    expect(restoreCell("'t Hooft")).toBe("'t Hooft");
    expect(restoreCell("l'Épi")).toBe("l'Épi");
  });

  it("of several words come apart as they were put together", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "é", ",", "|", '"', "'", " "), minLength: 1, maxLength: 6 });
    const words = fc.array(
      word.map((text) => `x${text}x`),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(words, (given) => {
        expect(readWords(writeWords(given))).toEqual(given);
      }),
    );
  });
});

describe("a written file", () => {
  it("is read back as it was, in the order of its rows", async () => {
    const rows = [
      ["a;b", 'c"d'],
      ["", "é\nf"],
    ];
    const source = async function* () {
      yield* rows;
    };
    const content = Buffer.concat(
      await writeCsv(source(), ";")
        .map((chunk: string | Buffer) => Buffer.from(chunk))
        .toArray(),
    );
    expect(content.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect((await recordsOf(content.toString(), ";")).map(({ cells }) => cells)).toEqual(rows);
  });

  it("breaks off when its rows fail", async () => {
    const failing = async function* () {
      yield ["a"];
      throw new Error("The database is gone");
    };
    await expect(writeCsv(failing(), ";").toArray()).rejects.toThrow("The database is gone");
  });
});
