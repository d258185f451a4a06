import type { Permission } from "@/lib/catalog/permissions";
import { entriesFor, MAIN_NAV, TOOL_NAV, type NavEntry } from "./navigation";

/** What a shortcut does; the shell supplies the deed for each. */
export type ShortcutAction = "palette" | "help" | "sidebar";

export type Shortcut = {
  /** As pressed: together with `Mod`, else one after the other. Letters and signs are compared with `event.key`. */
  keys: readonly string[];
  /** Key under `shortcuts.actions`, for the sheet. */
  action: ShortcutAction;
};

/** The keys of the shell. What Radix, the toasts and the browser handle themselves is listed in `FIXED_KEYS`. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ["Mod", "K"], action: "palette" },
  { keys: ["?"], action: "help" },
  { keys: ["Mod", "B"], action: "sidebar" },
];

/** Keys that work wherever their layer shows; told in the sheet, handled by that layer. */
export const FIXED_KEYS = [
  { keys: ["Escape"], action: "close" },
  { keys: ["Mod", "Z"], action: "undo" },
  { keys: ["Alt", "T"], action: "toasts" },
] as const;

/** “g then a key” for every page of the navigation the person may open. */
export const goShortcuts = (permissions: readonly Permission[]): (NavEntry & { goKey: string })[] =>
  entriesFor([...MAIN_NAV, ...TOOL_NAV], permissions).filter(
    (entry): entry is NavEntry & { goKey: string } => entry.goKey !== undefined,
  );

/** Single keys and sequences of them can be switched off (WCAG 2.1.4); keys with a modifier always work. */
export const needsLetters = (keys: readonly string[]) => keys[0] !== "Mod" && keys[0] !== "Alt";
