import type { z } from "zod";
import type { Tx } from "@/db/client";
import { inWorkspace } from "@/db/workspace";
import type { EventPayload, EventType } from "@/lib/catalog/events";
import type { Permission } from "@/lib/catalog/permissions";
import { forbidden } from "@/lib/kernel/errors";
import type { Ctx } from "./context";
import { parseInput } from "./errors/parse-input";
import { appendEvent, appendQuietEvents } from "./outbox/append-event";
import { requireStepUp } from "./auth/require-step-up";

export interface ReadCtx {
  tx: Tx;
  ctx: Ctx;
  now(): Date;
}

export interface WriteCtx extends ReadCtx {
  /** Records what happened, once, in this transaction. */
  raise<Type extends EventType>(type: Type, payload: EventPayload<Type>): Promise<void>;
  /**
   * Records the same kind of thing about many records, for timeline and trail only: no job is told of each, because one
   * `clients.changed` stands for them all.
   */
  raiseQuietly<Type extends EventType>(type: Type, payloads: readonly EventPayload<Type>[]): Promise<void>;
}

/** Work that must commit together with an operation, such as keeping the first answer of an idempotent request. */
export interface Around<Output> {
  before(t: WriteCtx): Promise<void>;
  after(t: WriteCtx, output: Output): Promise<void>;
}

export interface UseCase<Input extends z.ZodType, Output> {
  (ctx: Ctx, raw: unknown, around?: Around<Output>): Promise<Output>;
  /** Refuses a caller who may not do this at all, before any input is looked at. */
  authorize(ctx: Ctx): void;
  readonly can: Permission;
  readonly input: Input;
  readonly mode: "read" | "write";
}

export interface Operation<Input extends z.ZodType, Output> extends UseCase<Input, Output> {
  /** Composes inside an open transaction; rights and input are checked again. */
  within(t: WriteCtx, raw: z.input<Input>): Promise<Output>;
}

export interface Query<Input extends z.ZodType, Output> extends UseCase<Input, Output> {
  within(t: ReadCtx, raw: z.input<Input>): Promise<Output>;
}

interface Definition<Input extends z.ZodType, T, Output> {
  can: Permission;
  input: Input;
  /** Asks for the password or a code again if none was given in the last five minutes. */
  stepUp?: boolean;
  run(t: T, input: z.output<Input>): Promise<Output>;
}

/** The write side of an open transaction: what `run` receives. */
export function writeCtx(tx: Tx, ctx: Ctx): WriteCtx {
  const { actor, requestId } = ctx;
  const cause = () => ({ workspaceId: actor.workspaceId, actor, requestId, occurredAt: ctx.now() });
  return {
    tx,
    ctx,
    now: ctx.now,
    raise: (type, payload) => appendEvent(tx, { type, payload, ...cause() }),
    raiseQuietly: (type, payloads) => appendQuietEvents(tx, type, payloads, cause()),
  };
}

export function guard(definition: { can: Permission; stepUp?: boolean }): (ctx: Ctx) => void {
  return (ctx) => {
    if (!ctx.actor.permissions.has(definition.can)) {
      throw forbidden("permission.missing", `This needs the permission ${definition.can}.`);
    }
    if (definition.stepUp) requireStepUp(ctx);
  };
}

/** A use case that changes a workspace: one transaction, row-level security armed, events in the same commit. */
export function operation<Input extends z.ZodType, Output>(
  definition: Definition<Input, WriteCtx, Output>,
): Operation<Input, Output> {
  const { can, input } = definition;
  const authorize = guard(definition);
  const within = async (t: WriteCtx, raw: unknown) => {
    authorize(t.ctx);
    return definition.run(t, parseInput(input, raw));
  };
  const call = async (ctx: Ctx, raw: unknown, around?: Around<Output>) => {
    authorize(ctx);
    const parsed = parseInput(input, raw);
    return inWorkspace(ctx.actor, "write", async (tx) => {
      const t = writeCtx(tx, ctx);
      await around?.before(t);
      const output = await definition.run(t, parsed);
      await around?.after(t, output);
      return output;
    });
  };
  return Object.assign(call, { within, authorize, can, input, mode: "write" as const });
}

/** A use case that only reads; PostgreSQL refuses anything else. */
export function query<Input extends z.ZodType, Output>(
  definition: Definition<Input, ReadCtx, Output>,
): Query<Input, Output> {
  const { can, input } = definition;
  const authorize = guard(definition);
  const within = async (t: ReadCtx, raw: unknown) => {
    authorize(t.ctx);
    return definition.run(t, parseInput(input, raw));
  };
  const call = async (ctx: Ctx, raw: unknown) => {
    authorize(ctx);
    const parsed = parseInput(input, raw);
    return inWorkspace(ctx.actor, "read", (tx) => definition.run({ tx, ctx, now: ctx.now }, parsed));
  };
  return Object.assign(call, { within, authorize, can, input, mode: "read" as const });
}
