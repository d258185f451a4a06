import { invalid } from "@/lib/kernel/errors";
import { toSnake } from "@/lib/kernel/wire-case";

/**
 * The wire has one spelling of each name: `timeZone` is not taken for `time_zone`.
 * @throws DomainError invalid, naming it
 */
export function refuseOtherSpelling(name: string): void {
  if (!/[A-Z]/.test(name)) return;
  const message = "Names are written in snake_case.";
  throw invalid("input.invalid", message, [{ path: toSnake(name), code: "unknown_field", message }]);
}
