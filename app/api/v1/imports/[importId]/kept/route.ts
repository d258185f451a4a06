import { listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";
import { listKeptRecords } from "@/lib/portability/imports/list-kept-records";
import { KeptRecordView } from "@/lib/portability/imports/view";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listKeptRecords, {
    summary: "Records that an undo left as they are, and why",
    view: (record) => record,
    schema: KeptRecordView,
  }),
});
