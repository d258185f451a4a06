import { fileEndpoint } from "@/lib/platform/http/file-endpoint";
import { methods } from "@/lib/platform/http/methods";
import { serveCsv } from "@/lib/platform/http/serve-csv";
import { exportClients } from "@/lib/portability/exports/export-clients";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: fileEndpoint(exportClients, {
    summary: "Clients with their contacts as CSV",
    mediaTypes: ["text/csv"],
    file: serveCsv,
  }),
});
