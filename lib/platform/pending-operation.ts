import type { z } from "zod";
import type { Identified } from "./auth/identified";
import type { Visitor } from "./context";
import { parseInput } from "./errors/parse-input";

export interface PendingOperation<Input extends z.ZodType, Output> {
  (visitor: Visitor, who: Identified, raw: unknown): Promise<Output>;
  readonly input: Input;
}

/** A use case of somebody who gave the password and owes the second factor. Opens its own transactions, like an entry operation. */
export function pendingOperation<Input extends z.ZodType, Output>(definition: {
  input: Input;
  run(visitor: Visitor, who: Identified, input: z.output<Input>): Promise<Output>;
}): PendingOperation<Input, Output> {
  const call = async (visitor: Visitor, who: Identified, raw: unknown) =>
    definition.run(visitor, who, parseInput(definition.input, raw));
  return Object.assign(call, { input: definition.input });
}
