import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema/platform/idempotency";
import { conflict, DomainError, invalid } from "@/lib/kernel/errors";
import type { Ctx } from "../context";
import { openColumn, sealColumn } from "../crypto/seal-column";
import type { Around, WriteCtx } from "../operation";
import type { Reply } from "./reply";

const KEY = /^[\x21-\x7e]{1,200}$/;
const KEPT_HOURS = 24;

/** Thrown out of the transaction when the same request was answered before. */
export class Replayed extends Error {
  constructor(readonly reply: Reply) {
    super("Replayed");
  }
}

export interface IdempotentRequest {
  key: string;
  /** SHA-256 of method, path and body: the same key with another request is a mistake. */
  requestHash: string;
}

/** The idempotency of a request, or `undefined` when none was asked for. */
export function idempotencyOf(request: Request, path: string, body: string): IdempotentRequest | undefined {
  const key = request.headers.get("idempotency-key");
  if (key === null) return undefined;
  if (!KEY.test(key)) {
    throw invalid("idempotency.key", "Idempotency-Key takes 1 to 200 visible ASCII characters.");
  }
  const requestHash = createHash("sha256").update(`${request.method}\n${path}\n${body}`).digest("hex");
  return { key, requestHash };
}

/** The idempotency of a form, whose page made the key: what it says may have grown when it asks again. */
export function idempotencyOfForm(key: unknown): IdempotentRequest {
  if (typeof key !== "string" || !KEY.test(key)) throw invalid("idempotency.key", "A form needs a key of its own.");
  return { key: `form:${key}`, requestHash: "form" };
}

function rowOf(ctx: Ctx, key: string) {
  if (ctx.actor.userId === null)
    throw new DomainError("forbidden", "account.person_required", "Only a person can do this.");
  return { workspaceId: ctx.actor.workspaceId, userId: ctx.actor.userId, key };
}

const rowKey = (row: { workspaceId: string; userId: string; key: string }) =>
  [row.workspaceId, row.userId, row.key] as const;

/**
 * Row-level security leaves an operation of a workspace that workspace's keys. A person's own operations find theirs
 * whatever the workspace was, because switching changes it.
 */
const ofPerson = ({ userId, key }: { userId: string; key: string }) =>
  and(eq(idempotencyKeys.userId, userId), eq(idempotencyKeys.key, key));

/**
 * Keeps the first answer in the transaction of its effect: both commit or neither. Same key and request answers the same;
 * another request is 422; one still running is 409 without waiting.
 */
export function onlyOnce<Output>(
  { key, requestHash }: IdempotentRequest,
  reply: (output: Output) => Reply,
): Around<Output> {
  return {
    async before({ tx, ctx }: WriteCtx) {
      const row = rowOf(ctx, key);
      const lock = await tx.execute<{ free: boolean }>(
        sql`select pg_try_advisory_xact_lock(hashtextextended(${`${row.userId}:${key}`}, 0)) as free`,
      );
      if (!lock.rows[0]?.free)
        throw conflict("idempotency.in_flight", "The first request with this key is still running.");
      const [first] = await tx.select().from(idempotencyKeys).where(ofPerson(row));
      if (!first) return;
      if (first.createdAt.getTime() < ctx.now().getTime() - KEPT_HOURS * 3_600_000) {
        await tx.delete(idempotencyKeys).where(ofPerson(row));
        return;
      }
      if (first.requestHash !== requestHash) {
        throw invalid("idempotency.reused", "This Idempotency-Key was used for another request.");
      }
      throw new Replayed({
        status: first.status,
        body: JSON.parse(openColumn("idempotency_keys.body_sealed", rowKey(first), first.bodySealed)),
        headers: { "idempotent-replayed": "true" },
      });
    },
    async after({ tx, ctx }: WriteCtx, output: Output) {
      const row = rowOf(ctx, key);
      const { status, body } = reply(output);
      await tx.insert(idempotencyKeys).values({
        ...row,
        requestHash,
        status,
        bodySealed: sealColumn("idempotency_keys.body_sealed", rowKey(row), JSON.stringify(body ?? null)),
      });
    },
  };
}
