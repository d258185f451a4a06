import { createHash } from "node:crypto";
import type { z } from "zod";
import { changedSince } from "@/lib/kernel/changed-since";
import { DomainError } from "@/lib/kernel/errors";
import { couldBeVersion, versionRule } from "./version-rule";

const TAG = /^(?:W\/)?"(\d{1,9})(?:\.[0-9a-f]{12})?"$/;

/**
 * The entity tag of an answer (RFC 9110, 8.8.3): the record's version and what of the whole answer, because a client is shown
 * with tags and contacts that change without it.
 */
export const etagOf = (version: number, body: unknown): string =>
  `"${version}.${createHash("sha256").update(JSON.stringify(body)).digest("hex").slice(0, 12)}"`;

/** `If-Match: *` would say that any version is fine: where one has to be named, it names none. */
const versionMissing = () =>
  new DomainError("invalid", "request.precondition_required", "Say in If-Match which version you saw: its ETag.");

/**
 * The version a change is asked to be based on, from `If-Match`; `undefined` when it does not matter. What is shown beside
 * the record may have changed since: the change does not touch it.
 * @throws DomainError 412 for a tag no record ever had; 428 where the version must be named and is not
 */
export function versionToMatch(request: Request, input: z.ZodType): number | undefined {
  const rule = versionRule(input);
  const header = rule === "none" ? undefined : request.headers.get("if-match")?.trim();
  if (header === undefined || header === "*") {
    if (rule === "required") throw versionMissing();
    return undefined;
  }
  const version = Number(TAG.exec(header)?.[1]);
  if (!couldBeVersion(input, version)) throw changedSince();
  return version;
}

/** Whether the caller already has this answer. */
export const hasAlready = (request: Request, etag: string): boolean =>
  (request.headers.get("if-none-match") ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
