import type { z } from "zod";
import { inSystem } from "@/db/system";
import type { Permission } from "@/lib/catalog/permissions";
import { forbidden } from "@/lib/kernel/errors";
import type { Ctx } from "./context";
import { parseInput } from "./errors/parse-input";
import { guard, writeCtx, type Around, type UseCase, type WriteCtx } from "./operation";

/** The caller of an account operation. */
export interface Person {
  ctx: Ctx;
  userId: string;
  email: string;
}

/** What an account operation receives: the transaction of the system role, and the one person it may touch. */
export interface AccountCtx extends WriteCtx, Person {}

interface Definition<Input extends z.ZodType, Prepared, Output> {
  can: Extract<Permission, `account:${string}` | `tokens:${string}`>;
  input: Input;
  mode?: "read" | "write";
  stepUp?: boolean;
  /** Slow or counted work that must not hold the transaction open: hashing a password, taking an attempt. */
  prepare?(person: Person, input: z.output<Input>): Promise<Prepared>;
  run(t: AccountCtx, input: z.output<Input>, prepared: Prepared): Promise<Output>;
}

/**
 * A use case on the caller's own account. Credentials and sessions belong to a person, not to a workspace, so they are
 * reached with the system role; every statement in `run` must be bound to `t.userId`.
 */
export function accountOperation<Input extends z.ZodType, Output, Prepared = undefined>(
  definition: Definition<Input, Prepared, Output>,
): UseCase<Input, Output> {
  const { can, input, mode = "write" } = definition;
  const authorize = guard(definition);
  const call = async (ctx: Ctx, raw: unknown, around?: Around<Output>) => {
    authorize(ctx);
    const { userId, email } = ctx.actor;
    if (userId === null || email === null) throw forbidden("account.person_required", "Only a person has an account.");
    const parsed = parseInput(input, raw);
    // A repeated request gets its first answer before anything is counted or used up again.
    if (definition.prepare && around) await inSystem("write", (tx) => around.before(writeCtx(tx, ctx)));
    const prepared = (await definition.prepare?.({ ctx, userId, email }, parsed)) as Prepared;
    return inSystem(mode, async (tx) => {
      const t = { ...writeCtx(tx, ctx), userId, email };
      await around?.before(t);
      const output = await definition.run(t, parsed, prepared);
      await around?.after(t, output);
      return output;
    });
  };
  return Object.assign(call, { authorize, can, input, mode });
}
