import { csvEndpoint } from "@/lib/platform/http/csv-endpoint";
import { methods } from "@/lib/platform/http/methods";
import { exportBadRows } from "@/lib/portability/imports/export-bad-rows";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: csvEndpoint(exportBadRows, { summary: "The rows that do not come in as CSV, with the reason in front" }),
});
