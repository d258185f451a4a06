import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";
import { undoImport } from "@/lib/portability/imports/undo-import";
import { ImportView, viewImport } from "@/lib/portability/imports/view";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(undoImport, {
    summary: "Start taking an import back",
    view: viewImport,
    schema: ImportView,
    status: 202,
  }),
});
