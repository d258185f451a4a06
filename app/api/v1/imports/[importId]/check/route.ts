import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";
import { checkImport } from "@/lib/portability/imports/check-import";
import { ImportView, viewImport } from "@/lib/portability/imports/view";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(checkImport, {
    summary: "Start a dry run: what would come in, and which rows would not",
    view: viewImport,
    schema: ImportView,
    status: 202,
  }),
});
