import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";
import { changeImport } from "@/lib/portability/imports/change-import";
import { getImport } from "@/lib/portability/imports/get-import";
import { ImportView, viewImport } from "@/lib/portability/imports/view";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getImport, { summary: "An import and how far it is", view: viewImport, schema: ImportView }),
  PATCH: endpoint(changeImport, {
    summary: "Tell how a file is to be read and which field each column is",
    view: viewImport,
    schema: ImportView,
  }),
});
