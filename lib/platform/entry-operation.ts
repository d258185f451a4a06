import type { z } from "zod";
import type { Visitor } from "./context";
import { parseInput } from "./errors/parse-input";

export interface EntryOperation<Input extends z.ZodType, Output> {
  (visitor: Visitor, raw: unknown): Promise<Output>;
  readonly input: Input;
}

/**
 * A use case before there is an actor: sign-in, set-up, reset, accepting an invitation. It opens its own transactions
 * with `inSystem`, because hashing a password must not hold one open and a refused attempt must still be counted.
 */
export function entryOperation<Input extends z.ZodType, Output>(definition: {
  input: Input;
  run(visitor: Visitor, input: z.output<Input>): Promise<Output>;
}): EntryOperation<Input, Output> {
  const call = async (visitor: Visitor, raw: unknown) => definition.run(visitor, parseInput(definition.input, raw));
  return Object.assign(call, { input: definition.input });
}
