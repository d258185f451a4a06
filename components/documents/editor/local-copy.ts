import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { TypedDocument } from "./typed-document";

/** What was typed and not saved, kept in this browser for a crash or an expired session. */
export interface LocalCopy {
  typed: TypedDocument;
  /** Version of the draft it was typed over; 0 for a new one. */
  version: number;
  /** ISO 8601. */
  at: string;
}

const PREFIX = "koomky.draft.";
/** Whoever comes back after that has moved on. */
const KEPT_MS = 14 * 86_400_000;

/** Numbers are typed by the rules of a language, so a copy belongs to one. */
export const copyKey = (owner: string, kind: DocumentKind, id: string | null, locale: string): string =>
  `${PREFIX}${owner}.${kind}.${id ?? "new"}.${locale}`;

/** Storage can be full or forbidden; then there is no copy. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export const writeCopy = (key: string, copy: LocalCopy): void =>
  attempt(() => localStorage.setItem(key, JSON.stringify(copy)));

export const dropCopy = (key: string): void => attempt(() => localStorage.removeItem(key));

/** @param sample a draft of today: a copy of another shape is of an earlier release and is not offered */
export function readCopy(key: string, sample: TypedDocument, now: Date): LocalCopy | null {
  const copy = attempt(() => JSON.parse(localStorage.getItem(key) ?? "null") as LocalCopy | null);
  if (!copy) return null;
  const fits = typeof copy.typed === "object" && Object.keys(sample).every((field) => field in copy.typed);
  const fresh = now.getTime() - Date.parse(copy.at) < KEPT_MS;
  if (fits && fresh && Array.isArray(copy.typed.lineItems)) return copy;
  dropCopy(key);
  return null;
}

/** For signing out: the next person at this browser finds nothing. */
export const dropAllCopies = (): void =>
  attempt(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  });
