import { useEffect, useSyncExternalStore } from "react";
import type { Bound } from "./shortcut-matcher";

/** The kinds of pages that have keys of their own; each is a heading of the shortcut sheet. */
export type ShortcutScope = "list" | "record" | "editor";

export type PageShortcut = {
  /** As in the shell's registry: together with `Mod`, else one after the other. Digits are compared by position. */
  keys: readonly string[];
  /** What it does, in the reader's language. */
  label: string;
  /** Without it the page itself acts on the key, where the focus is in its rows: arrows, Space, Enter. */
  run?: () => void;
  /** Works in fields too; only keys with `Mod` can. */
  whileTyping?: boolean;
};

type Layer = { scope: ShortcutScope; shortcuts: readonly PageShortcut[] };

let layers: readonly Layer[] = [];
const listeners = new Set<() => void>();

function publish(next: readonly Layer[]) {
  layers = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const NONE: readonly Layer[] = [];

/**
 * Gives the open page keys of its own for as long as the caller is mounted. The shell runs them beside its own and lists
 * them in the sheet.
 */
export function usePageShortcuts(scope: ShortcutScope, shortcuts: readonly PageShortcut[]): void {
  useEffect(() => {
    const layer = { scope, shortcuts };
    publish([...layers, layer]);
    return () => publish(layers.filter((other) => other !== layer));
  }, [scope, shortcuts]);
}

/** The keys of the open page at this moment. */
export const pageShortcuts = (): Bound[] =>
  layers.flatMap(({ shortcuts }) =>
    shortcuts.flatMap(({ keys, run, whileTyping = false }) => (run ? [{ keys, run, whileTyping }] : [])),
  );

/** The keys of the open page by scope, for the sheet. */
export const usePageShortcutLayers = (): readonly Layer[] =>
  useSyncExternalStore(
    subscribe,
    () => layers,
    () => NONE,
  );
