import type { Column } from "./read-line";
import type { TypedLine } from "./typed-document";

export type LineAction = "next" | "up" | "down" | "duplicate" | "remove";

type Press = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "isComposing">;

/**
 * What a key does to the row it is pressed in. Enter with Shift breaks the line of a description; letters are compared as
 * typed, so that AZERTY works.
 */
export function lineAction({ key, altKey, ctrlKey, metaKey, shiftKey, isComposing }: Press): LineAction | null {
  if (isComposing) return null;
  const mod = ctrlKey !== metaKey;
  if (!altKey && !mod && !shiftKey && key === "Enter") return "next";
  if (altKey && !ctrlKey && !metaKey && !shiftKey) {
    if (key === "ArrowUp") return "up";
    if (key === "ArrowDown") return "down";
  }
  if (mod && !altKey) {
    if (!shiftKey && key.toLowerCase() === "d") return "duplicate";
    if (shiftKey && key === "Backspace") return "remove";
  }
  return null;
}

type Row = Pick<TypedLine, "key" | "type">;

const has = ({ type }: Row, column: Column): boolean => column === "description" || type === "item";

/**
 * Where Enter leads: the same column of the next row that has it.
 * @returns the key of that row, `null` past the last one, where a new row begins
 */
export function nextRow(rows: readonly Row[], key: string, column: Column): string | null {
  const at = rows.findIndex((row) => row.key === key);
  return rows.slice(at + 1).find((row) => has(row, column))?.key ?? null;
}

/** The row that has the focus once another is gone: the one that takes its place, else the one before. */
export function rowAfterRemoval(rows: readonly Row[], key: string): string | null {
  const at = rows.findIndex((row) => row.key === key);
  return (rows[at + 1] ?? rows[at - 1])?.key ?? null;
}
