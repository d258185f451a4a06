import { describe, expect, it } from "vitest";
import { createShortcutMatcher, type Bound, type KeyPress } from "./shortcut-matcher";

const run = () => undefined;
const palette: Bound = { keys: ["Mod", "K"], run };
const help: Bound = { keys: ["?"], run };
const settings: Bound = { keys: ["g", ","], run };
const jobs: Bound = { keys: ["g", "o"], run };
const single: Bound = { keys: ["o"], run };
const bound = [palette, help, settings, jobs, single];

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    metaKey: false,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    altGraph: false,
    code: "",
    captured: null,
    at: 0,
    ...more,
  };
}

describe("createShortcutMatcher", () => {
  it("takes Mod as Cmd or Ctrl, whatever the case of the letter", () => {
    const match = createShortcutMatcher();
    expect(match(press("k", { ctrlKey: true }), bound, true)).toBe(palette);
    expect(match(press("K", { metaKey: true }), bound, true)).toBe(palette);
  });

  it("leaves Mod+Shift to the browser", () => {
    expect(createShortcutMatcher()(press("K", { ctrlKey: true, shiftKey: true }), bound, true)).toBeUndefined();
  });

  it("takes Mod+Shift where a shortcut says so, and only then", () => {
    const remove: Bound = { keys: ["Mod", "Shift", "Backspace"], run };
    const press1 = press("Backspace", { ctrlKey: true, shiftKey: true });
    expect(createShortcutMatcher()(press1, [remove], true)).toBe(remove);
    expect(createShortcutMatcher()(press("Backspace", { ctrlKey: true }), [remove], true)).toBeUndefined();
  });

  it("finds a sign with Mod where the layout puts it", () => {
    const preview: Bound = { keys: ["Mod", "."], run };
    expect(createShortcutMatcher()(press(".", { ctrlKey: true }), [preview], true)).toBe(preview);
    expect(createShortcutMatcher()(press(".", { ctrlKey: true, shiftKey: true }), [preview], true)).toBe(preview);
  });

  it("hears in fields what a page claims from them, but never through an open layer", () => {
    const save: Bound = { keys: ["Mod", "S"], run, whileTyping: true };
    const both = [palette, save];
    expect(createShortcutMatcher()(press("s", { ctrlKey: true, captured: "field" }), both, true)).toBe(save);
    expect(createShortcutMatcher()(press("k", { ctrlKey: true, captured: "field" }), both, true)).toBeUndefined();
    expect(createShortcutMatcher()(press("s", { ctrlKey: true, captured: "layer" }), both, true)).toBeUndefined();
  });

  it("finds the question mark where the layout puts it", () => {
    expect(createShortcutMatcher()(press("?", { shiftKey: true }), bound, true)).toBe(help);
  });

  it("finds digits by their position, which type other signs on AZERTY", () => {
    const first: Bound = { keys: ["1"], run };
    expect(createShortcutMatcher()(press("&", { code: "Digit1" }), [first], true)).toBe(first);
    expect(createShortcutMatcher()(press("1", { code: "Digit1", shiftKey: true }), [first], true)).toBe(first);
    expect(createShortcutMatcher()(press("!", { code: "Digit1", shiftKey: true }), [first], true)).toBeUndefined();
  });

  it("tells a letter with Shift from the same without", () => {
    const range: Bound = { keys: ["Shift", "O"], run };
    const both = [single, range];
    expect(createShortcutMatcher()(press("O", { shiftKey: true }), both, true)).toBe(range);
    expect(createShortcutMatcher()(press("o"), both, true)).toBe(single);
    expect(createShortcutMatcher()(press("O", { shiftKey: true }), [single], true)).toBeUndefined();
    expect(createShortcutMatcher()(press("O", { shiftKey: true }), both, false)).toBeUndefined();
  });

  it("follows a sequence by the signs typed", () => {
    const match = createShortcutMatcher();
    expect(match(press("g"), bound, true)).toBe("swallow");
    expect(match(press(",", { at: 900 }), bound, true)).toBe(settings);
  });

  it("keeps a sequence alive while only a modifier goes down", () => {
    const match = createShortcutMatcher();
    match(press("g"), bound, true);
    expect(match(press("Shift", { shiftKey: true, at: 100 }), bound, true)).toBeUndefined();
    expect(match(press("o", { at: 200 }), bound, true)).toBe(jobs);
  });

  it("gives the second key of a sequence to the sequence alone", () => {
    const match = createShortcutMatcher();
    match(press("g"), bound, true);
    expect(match(press("x", { at: 10 }), bound, true)).toBe("swallow");
    expect(match(press("o", { at: 20 }), bound, true)).toBe(single);
  });

  it("forgets the first key after a second", () => {
    const match = createShortcutMatcher();
    match(press("g"), bound, true);
    expect(match(press("o", { at: 1_001 }), bound, true)).toBe(single);
  });

  it.each([
    ["typed into a field", { captured: "field" }],
    ["pressed in an open layer", { captured: "layer" }],
    ["composed by an input method", { isComposing: true }],
    ["made with AltGr", { altGraph: true, ctrlKey: true, altKey: true }],
  ] satisfies [string, Partial<KeyPress>][])("ignores a key %s", (_name, more) => {
    const match = createShortcutMatcher();
    expect(match(press("?", more), bound, true)).toBeUndefined();
    expect(match(press("k", { ctrlKey: true, ...more }), bound, true)).toBeUndefined();
  });

  it("keeps only keys with a modifier when letters are off", () => {
    const match = createShortcutMatcher();
    expect(match(press("?"), bound, false)).toBeUndefined();
    expect(match(press("g"), bound, false)).toBeUndefined();
    expect(match(press("k", { ctrlKey: true }), bound, false)).toBe(palette);
  });
});
