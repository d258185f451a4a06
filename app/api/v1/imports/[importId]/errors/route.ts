import { listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";
import { listImportErrors, viewImportError } from "@/lib/portability/imports/list-import-errors";
import { ImportErrorView } from "@/lib/portability/imports/view";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listImportErrors, {
    summary: "What is wrong with rows that do not come in; the header is row 1",
    view: viewImportError,
    schema: ImportErrorView,
  }),
});
