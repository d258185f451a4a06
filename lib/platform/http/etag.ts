import { createHash } from "node:crypto";
import { changedSince } from "@/lib/kernel/changed-since";

const TAG = /^(?:W\/)?"(\d{1,9})(?:\.[0-9a-f]{12})?"$/;

/**
 * The entity tag of an answer (RFC 9110, 8.8.3): the record's version and what of the whole answer, because a client is shown
 * with tags and contacts that change without it.
 */
export const etagOf = (version: number, body: unknown): string =>
  `"${version}.${createHash("sha256").update(JSON.stringify(body)).digest("hex").slice(0, 12)}"`;

/**
 * The version a change is asked to be based on, from `If-Match`; `undefined` when it does not matter. What is shown beside
 * the record may have changed since: the change does not touch it.
 * @throws DomainError 412 for a tag no record ever had
 */
export function versionToMatch(request: Request): number | undefined {
  const header = request.headers.get("if-match")?.trim();
  if (header === undefined || header === "*") return undefined;
  const version = TAG.exec(header)?.[1];
  if (version === undefined) throw changedSince();
  return Number(version);
}

/** Whether the caller already has this answer. */
export const hasAlready = (request: Request, etag: string): boolean =>
  (request.headers.get("if-none-match") ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
