import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";
import { commitImport } from "@/lib/portability/imports/commit-import";
import { ImportView, viewImport } from "@/lib/portability/imports/view";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(commitImport, {
    summary: "Start bringing the rows in; a stopped import goes on where it was",
    view: viewImport,
    schema: ImportView,
    status: 202,
  }),
});
