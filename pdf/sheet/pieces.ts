import type { SheetItem } from "@/lib/billing/paper/sheet";

/** Part of a description. */
export interface Phrase {
  text: string;
  title: boolean;
}

/** Characters of a description that stay together on one page, some twelve lines. */
const TOGETHER = 700;
const LINE = 60;

/** A text in parts that end between words, none longer than `most`. */
function parts(text: string, most: number): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const space = rest.lastIndexOf(" ", most);
    const end = space > most / 2 ? space : most;
    found.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...found, rest];
}

/**
 * A description in pieces that are not cut by the end of a page. Nearly all have one; only what is longer than a good part of a
 * page has more.
 */
export function piecesOf({ title, details }: SheetItem): Phrase[][] {
  const words = [
    ...parts(title, TOGETHER).map((text) => ({ text, title: true })),
    ...details.flatMap((line) => parts(line, TOGETHER).map((text) => ({ text, title: false }))),
  ];
  const pieces: Phrase[][] = [];
  let room = 0;
  for (const one of words) {
    const size = Math.max(one.text.length, LINE);
    const last = pieces.at(-1);
    if (last === undefined || size > room) {
      pieces.push([one]);
      room = TOGETHER - size;
    } else {
      last.push(one);
      room -= size;
    }
  }
  return pieces;
}
