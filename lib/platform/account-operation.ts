import type { z } from "zod";
import { inSystem } from "@/db/system";
import type { Permission } from "@/lib/catalog/permissions";
import { forbidden } from "@/lib/kernel/errors";
import type { Ctx } from "./context";
import { parseInput } from "./errors/parse-input";
import { guard, writeCtx, type Around, type UseCase, type WriteCtx } from "./operation";

/** What an account operation receives: the transaction of the system role, and the one person it may touch. */
export interface AccountCtx extends WriteCtx {
  userId: string;
}

interface Definition<Input extends z.ZodType, Output> {
  can: Extract<Permission, `account:${string}` | `tokens:${string}`>;
  input: Input;
  mode?: "read" | "write";
  stepUp?: boolean;
  run(t: AccountCtx, input: z.output<Input>): Promise<Output>;
}

/**
 * A use case on the caller's own account. Credentials and sessions belong to a person, not to a workspace, so they are
 * reached with the system role; every statement in `run` must be bound to `t.userId`.
 */
export function accountOperation<Input extends z.ZodType, Output>(
  definition: Definition<Input, Output>,
): UseCase<Input, Output> {
  const { can, input, mode = "write" } = definition;
  const authorize = guard(definition);
  const call = async (ctx: Ctx, raw: unknown, around?: Around<Output>) => {
    authorize(ctx);
    const { userId } = ctx.actor;
    if (userId === null) throw forbidden("account.person_required", "Only a person has an account.");
    const parsed = parseInput(input, raw);
    return inSystem(mode, async (tx) => {
      const t = { ...writeCtx(tx, ctx), userId };
      await around?.before(t);
      const output = await definition.run(t, parsed);
      await around?.after(t, output);
      return output;
    });
  };
  return Object.assign(call, { authorize, can, input, mode });
}
