import { given } from "../../support/given";
import { importAt } from "../support/imports";
import { owned, type Example, type ExampleMaker } from "./example";

type Steps = ("check" | "commit" | "undo")[];

const withImport =
  (steps: Steps = [], body?: Record<string, unknown>) =>
  async (): Promise<Example> => {
    const person = await given.workspace();
    const { id } = await importAt(person.token, ...steps);
    return { person, params: { import_id: id }, ...(body ? { body } : {}) };
  };

/** Of files coming in and going out. */
export const IMPORT_EXAMPLES: Record<string, ExampleMaker> = {
  "GET /api/v1/clients/export/csv": owned(),
  "POST /api/v1/clients/import/csv": async () => ({
    person: await given.workspace(),
    upload: new TextEncoder().encode("name\nÉpi d'Or\n"),
    mediaType: "text/csv",
  }),
  "GET /api/v1/imports": owned(),
  "GET /api/v1/imports/{import_id}": withImport(),
  "PATCH /api/v1/imports/{import_id}": withImport([], { mapping: { 0: "name" }, has_header: true }),
  "POST /api/v1/imports/{import_id}/cancel": withImport(),
  "POST /api/v1/imports/{import_id}/check": withImport(),
  "POST /api/v1/imports/{import_id}/commit": withImport(["check"]),
  "GET /api/v1/imports/{import_id}/errors": withImport(["check"]),
  "GET /api/v1/imports/{import_id}/errors/csv": withImport(["check"]),
  "GET /api/v1/imports/{import_id}/kept": withImport(["check", "commit", "undo"]),
  "POST /api/v1/imports/{import_id}/undo": withImport(["check", "commit"]),
};
