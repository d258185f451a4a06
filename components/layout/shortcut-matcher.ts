import { needsLetters } from "./shortcuts";

const SEQUENCE_MS = 1_000;

/** The parts of a `KeyboardEvent` that decide. */
export type KeyPress = Pick<KeyboardEvent, "key" | "metaKey" | "ctrlKey" | "altKey" | "shiftKey" | "isComposing"> & {
  altGraph: boolean;
  /** The key by position: digits need Shift on AZERTY. */
  code: string;
  /** Typed into a field of the page, or inside an open layer, which has keys of its own. */
  captured: "field" | "layer" | null;
  /** Milliseconds on any steady clock. */
  at: number;
};

export type Bound = {
  keys: readonly string[];
  run: () => void;
  /** Works in fields too; only keys with `Mod` can. */
  whileTyping?: boolean;
};

/** The digit of a key, whatever it types; anything else as typed. */
const signOf = ({ key, code, shiftKey }: KeyPress) =>
  (shiftKey ? undefined : /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]) ?? key.toLowerCase();

const MODIFIERS = new Set(["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "Dead"]);

/** Whether Shift makes a key another one. Signs need it on one keyboard and not on another. */
const shiftCounts = (key: string) => key.length > 1 || /^[\p{L}\d]$/u.test(key);

/** Together with `Mod`, and with Shift where the shortcut says so. */
function isChord({ keys }: Bound, key: string, shiftKey: boolean): boolean {
  if (keys[0] !== "Mod" || keys.at(-1)?.toLowerCase() !== key) return false;
  return !shiftCounts(key) || keys.includes("Shift") === shiftKey;
}

/**
 * Recognises shortcuts in a stream of key presses. Letters and signs are compared as typed (`event.key`), digits by position,
 * so that AZERTY works, which is why no hotkey library serves: they compare sequences by position. While a sequence is pending it takes the next key.
 * @returns a function that gives the shortcut to run, `"swallow"` for a key that belongs to a sequence, or nothing
 */
export function createShortcutMatcher() {
  let first: { key: string; at: number } | null = null;

  return (press: KeyPress, bound: readonly Bound[], letters: boolean): Bound | "swallow" | undefined => {
    if (press.isComposing || MODIFIERS.has(press.key)) return undefined;
    const key = signOf(press);
    const modified = press.metaKey || press.ctrlKey;
    const pending = first && press.at - first.at <= SEQUENCE_MS ? first.key : null;
    first = null;
    if (press.captured === "layer" || press.altGraph || press.altKey) return undefined;
    if (modified) {
      const heard = press.captured ? bound.filter(({ whileTyping }) => whileTyping) : bound;
      return heard.find((one) => isChord(one, key, press.shiftKey));
    }
    if (press.captured || !letters) return undefined;
    const candidates = bound.filter(({ keys }) => needsLetters(keys));
    if (pending) {
      return candidates.find(({ keys }) => keys.length === 2 && keys[0] === pending && keys[1] === key) ?? "swallow";
    }
    if (candidates.some(({ keys }) => keys.length === 2 && keys[0] === key) && !press.shiftKey) {
      first = { key, at: press.at };
      return "swallow";
    }
    // Signs need Shift on one keyboard and not on another; a letter with it is another key.
    if (press.shiftKey && /^\p{L}$/u.test(key)) {
      return candidates.find(({ keys }) => keys[0] === "Shift" && keys[1]?.toLowerCase() === key);
    }
    return candidates.find(({ keys }) => keys.length === 1 && keys[0] === key);
  };
}
