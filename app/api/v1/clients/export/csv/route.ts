import { csvEndpoint } from "@/lib/platform/http/csv-endpoint";
import { methods } from "@/lib/platform/http/methods";
import { exportClients } from "@/lib/portability/exports/export-clients";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: csvEndpoint(exportClients, { summary: "Clients with their contacts as CSV" }),
});
