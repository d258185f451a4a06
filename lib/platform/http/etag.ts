import { changedSince } from "@/lib/kernel/changed-since";

const TAG = /^(?:W\/)?"(\d{1,9})"$/;

/** The version of a record as its entity tag (RFC 9110, 8.8.3). */
export const etagOf = (version: number): string => `"${version}"`;

/**
 * The version a change is asked to be based on, from `If-Match`; `undefined` when it does not matter.
 * @throws DomainError 412 for a tag no record ever had
 */
export function versionToMatch(request: Request): number | undefined {
  const header = request.headers.get("if-match")?.trim();
  if (header === undefined || header === "*") return undefined;
  const version = TAG.exec(header)?.[1];
  if (version === undefined) throw changedSince();
  return Number(version);
}

/** Whether the caller already has this version. */
export const hasVersion = (request: Request, version: number): boolean =>
  (request.headers.get("if-none-match") ?? "").split(",").some((tag) => TAG.exec(tag.trim())?.[1] === String(version));
