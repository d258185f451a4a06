import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";
import { cancelImport } from "@/lib/portability/imports/cancel-import";
import { ImportView, viewImport } from "@/lib/portability/imports/view";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(cancelImport, {
    summary: "Stop an import where it is",
    view: viewImport,
    schema: ImportView,
    status: 200,
  }),
});
