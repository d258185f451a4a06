import { describe, expect, it } from "vitest";
import { lineAction, nextRow, rowAfterRemoval } from "./line-keys";

const press = (key: string, ...modifiers: ("alt" | "ctrl" | "meta" | "shift")[]) => ({
  key,
  altKey: modifiers.includes("alt"),
  ctrlKey: modifiers.includes("ctrl"),
  metaKey: modifiers.includes("meta"),
  shiftKey: modifiers.includes("shift"),
  isComposing: false,
});

describe("lineAction", () => {
  it.each([
    [press("Enter"), "next"],
    [press("Enter", "shift"), null],
    [press("Enter", "ctrl"), null],
    [press("ArrowUp", "alt"), "up"],
    [press("ArrowDown", "alt"), "down"],
    [press("ArrowDown"), null],
    [press("ArrowDown", "alt", "shift"), null],
    [press("d", "ctrl"), "duplicate"],
    [press("D", "meta"), "duplicate"],
    [press("d"), null],
    [press("d", "ctrl", "alt"), null],
    [press("Backspace", "ctrl", "shift"), "remove"],
    [press("Backspace", "meta", "shift"), "remove"],
    [press("Backspace", "ctrl"), null],
    [{ ...press("Enter"), isComposing: true }, null],
  ] as const)("%j is %j", (event, action) => expect(lineAction(event)).toBe(action));
});

const rows = [
  { key: "a", type: "item" },
  { key: "b", type: "section" },
  { key: "c", type: "item" },
] as const;

describe("nextRow", () => {
  it("skips rows without the column", () => {
    expect(nextRow(rows, "a", "quantity")).toBe("c");
    expect(nextRow(rows, "a", "description")).toBe("b");
    expect(nextRow(rows, "b", "description")).toBe("c");
  });

  it("ends after the last", () => expect(nextRow(rows, "c", "description")).toBeNull());
});

describe("rowAfterRemoval", () => {
  it("is the next one, else the one before, else none", () => {
    expect(rowAfterRemoval(rows, "a")).toBe("b");
    expect(rowAfterRemoval(rows, "c")).toBe("b");
    expect(rowAfterRemoval(rows.slice(0, 1), "a")).toBeNull();
  });
});
