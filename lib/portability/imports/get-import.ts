import { query } from "@/lib/platform/operation";
import { findImport } from "./import-rows";
import { ImportRef } from "./input";

export const getImport = query({
  can: "clients:import",
  input: ImportRef,
  run: (t, { importId }) => findImport(t, importId),
});
