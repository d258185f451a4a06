import type { z } from "zod";
import type { Permission } from "@/lib/catalog/permissions";
import type { Ctx } from "./context";
import { parseInput } from "./errors/parse-input";
import { guard, type UseCase } from "./operation";

/**
 * A query answered from what identifying the caller already brought back: no transaction, no further round trip.
 */
export function contextQuery<Input extends z.ZodType, Output>(definition: {
  can: Permission;
  input: Input;
  run(ctx: Ctx, input: z.output<Input>): Output;
}): UseCase<Input, Output> {
  const { can, input } = definition;
  const authorize = guard(definition);
  const call = async (ctx: Ctx, raw: unknown) => {
    authorize(ctx);
    return definition.run(ctx, parseInput(input, raw));
  };
  return Object.assign(call, { authorize, can, input, mode: "read" as const });
}
