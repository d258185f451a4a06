import { methods } from "@/lib/platform/http/methods";
import { streamUploadEndpoint } from "@/lib/platform/http/stream-upload-endpoint";
import { createImport, storeImport } from "@/lib/portability/imports/create-import";
import { IMPORT_MEDIA_TYPES, MAX_IMPORT_BYTES } from "@/lib/portability/imports/input";
import { ImportView, viewImport } from "@/lib/portability/imports/view";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: streamUploadEndpoint(storeImport, {
    summary: "Upload a CSV file of clients and contacts; nothing comes in before it is checked and committed",
    unnamed: "clients.csv",
    maxBytes: MAX_IMPORT_BYTES,
    mediaTypes: IMPORT_MEDIA_TYPES,
    store: createImport,
    view: viewImport,
    schema: ImportView,
  }),
});
