import type { EditorClient, EditorSettings } from "./editor-types";
import { blankLine, type Reader, type TypedDocument } from "./typed-document";
import { writeVat } from "./vat";

/** A new draft: what the client and the workspace say about it, and one row to begin with. */
export function firstTyped(
  { currency, locale, usual, defaultOperation }: EditorSettings,
  client: EditorClient | null,
  reader: Pick<Reader, "locale" | "words">,
): TypedDocument {
  const vat = writeVat({ vatCategory: usual.category, vatRate: usual.rate }, reader.locale, reader.words);
  return {
    clientId: client?.id ?? "",
    title: "",
    purchaseOrder: "",
    currency: client?.currency ?? currency,
    locale: client?.locale ?? locale,
    issueDate: "",
    dueDate: "",
    validUntil: "",
    supplyFrom: "",
    supplyTo: "",
    operation: defaultOperation ?? "",
    exemptionReason: "",
    notes: "",
    exchangeRate: "",
    exchangeRateDate: "",
    reason: "",
    discount: "",
    discountUnit: "percent",
    // The server and the browser render the same ids.
    lineItems: [blankLine("item", vat, "first")],
  };
}
