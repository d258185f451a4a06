import { listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";
import { listImports } from "@/lib/portability/imports/list-imports";
import { ImportView, viewImport } from "@/lib/portability/imports/view";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listImports, { summary: "Imports, the latest first", view: viewImport, schema: ImportView }),
});
