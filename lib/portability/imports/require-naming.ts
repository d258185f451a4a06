import { invalid } from "@/lib/kernel/errors";
import { mappingInput, NAMING_FIELDS, type ImportField } from "./input";
import type { ImportRow } from "./view";

const naming: readonly ImportField[] = NAMING_FIELDS;

/** @throws DomainError invalid when no column says what a client is called */
export function requireNaming({ mapping }: ImportRow): void {
  const fields = Object.values(mappingInput.parse(mapping));
  if (fields.some((field) => naming.includes(field))) return;
  const message = "Map the column with the clients' names.";
  throw invalid("input.invalid", message, [{ path: "mapping", code: "import.name_missing", message }]);
}
