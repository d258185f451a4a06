import { useSyncExternalStore } from "react";

type Urgency = "polite" | "assertive";
type Said = Record<Urgency, string>;

let said: Said = { polite: "", assertive: "" };
const listeners = new Set<() => void>();

/** Says something to screen readers without showing it. Saying the same thing twice is heard twice. */
export function announce(message: string, urgency: Urgency = "polite"): void {
  // A no-break space at the end makes a repeated message a change, which is what readers speak.
  const repeated = said[urgency] === message ? `${message}\u00a0` : message;
  said = { ...said, [urgency]: repeated };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const SILENT: Said = { polite: "", assertive: "" };

export const useAnnouncements = (): Said =>
  useSyncExternalStore(
    subscribe,
    () => said,
    () => SILENT,
  );
