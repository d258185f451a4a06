import { isDeepStrictEqual } from "node:util";
import { query } from "@/lib/platform/operation";
import { guessMapping } from "./guess-mapping";
import { findImport } from "./import-rows";
import { ImportRef, type ImportMapping } from "./input";
import { mappingFor } from "./remembered-mapping";

export interface ProposedMapping {
  mapping: ImportMapping;
  /** Whether it comes from an earlier import of such columns, and not from their names alone. */
  remembered: boolean;
}

/** What the columns of an import are taken for before anybody says so. */
export const getProposedMapping = query({
  can: "clients:import",
  input: ImportRef,
  async run(t, { importId }): Promise<ProposedMapping> {
    const { format } = await findImport(t, importId);
    const mapping = await mappingFor(t, format);
    const guess = format.hasHeader ? guessMapping(format.columns) : {};
    return { mapping, remembered: !isDeepStrictEqual(mapping, guess) };
  },
});
