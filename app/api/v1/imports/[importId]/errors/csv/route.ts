import { fileEndpoint } from "@/lib/platform/http/file-endpoint";
import { methods } from "@/lib/platform/http/methods";
import { serveCsv } from "@/lib/platform/http/serve-csv";
import { exportBadRows } from "@/lib/portability/imports/export-bad-rows";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: fileEndpoint(exportBadRows, {
    summary: "The rows that do not come in as CSV, with the reason in front",
    mediaTypes: ["text/csv"],
    file: serveCsv,
  }),
});
