import { listDocuments } from "@/lib/billing/documents/list-documents";
import { query } from "@/lib/platform/operation";
import { ListQuotesInput } from "./input";

export const listQuotes = query({
  can: "quotes:read",
  input: ListQuotesInput,
  run: (t, listing) => listDocuments(t, "quote", listing),
});
