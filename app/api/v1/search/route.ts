import { searchRecords } from "@/lib/insight/search/search-records";
import { SearchView, viewSearch } from "@/lib/insight/search/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(searchRecords, {
    summary: "Find clients, contacts, quotes, invoices and credit notes by what somebody typed, best first",
    view: viewSearch,
    schema: SearchView,
  }),
});
