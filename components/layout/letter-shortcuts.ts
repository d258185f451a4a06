import { useSyncExternalStore } from "react";
import { readPreference, writePreference } from "./browser-cookie";

const COOKIE = "koomky.letters";
const listeners = new Set<() => void>();

/** Switches shortcuts without a modifier on or off for this browser. */
export function setLetterShortcuts(on: boolean): void {
  writePreference(COOKIE, on ? "on" : "off");
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether keys without a modifier act; on unless switched off. */
export const useLetterShortcuts = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => readPreference(COOKIE) !== "off",
    () => true,
  );
