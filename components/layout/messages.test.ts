import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const root = new URL("../../messages/", import.meta.url);

type Messages = { [key: string]: string | Messages };

const filesOf = (locale: string) =>
  readdirSync(new URL(`${locale}/`, root), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort();

const read = (locale: string, file: string) =>
  JSON.parse(readFileSync(new URL(`${locale}/${file}`, root), "utf8")) as Messages;

/** ICU arguments and tags of a text: braces open an argument and the texts of its branches in turn. */
function namesIn(text: string): string[] {
  const names = new Set([...text.matchAll(/<(\w+)>/g)].map((match) => match[0]));
  let depth = 0;
  for (const { 0: token, 1: name } of text.matchAll(/\{\s*(\w*)|\}/g)) {
    depth += token === "}" ? -1 : 1;
    if (name && depth % 2 === 1) names.add(name);
  }
  return [...names].sort();
}

/** Dotted keys with the arguments and tags their text expects. */
function expectations(messages: Messages, prefix = ""): [string, string[]][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string[]][] =>
    typeof value === "string" ? [[prefix + key, namesIn(value)]] : expectations(value, `${prefix}${key}.`),
  );
}

const texts = (messages: Messages): string[] =>
  Object.values(messages).flatMap((value) => (typeof value === "string" ? [value] : texts(value)));

const french = filesOf("fr");

describe("messages", () => {
  it("has the same files in both languages", () => {
    expect(filesOf("en")).toEqual(french);
    expect(french.length).toBeGreaterThan(0);
  });

  it.each(french)("%s has the same keys, arguments and tags in both languages", (file) => {
    expect(Object.fromEntries(expectations(read("en", file)))).toEqual(
      Object.fromEntries(expectations(read("fr", file))),
    );
  });

  it.each(french)("%s uses typographic apostrophes and spaces the fonts have", (file) => {
    for (const text of texts(read("fr", file))) {
      expect(text).not.toMatch(/\p{L}'\p{L}/u);
      expect(text).not.toContain("\u202f");
      // A plain space before a high sign lets the sign fall to the next line; how a number is written (`, ::.00`) is no text.
      expect(text).not.toMatch(/(?<!,) [:;!?»%]/);
      expect(text).not.toMatch(/« /);
    }
  });
});
