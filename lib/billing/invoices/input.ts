import { z } from "zod";
import { clientIdInput, draftFields, optionalDay, requiredVersion, seenVersion } from "@/lib/billing/drafts/input";
import { documentFilters, DOCUMENT_SORTS } from "@/lib/billing/documents/filters";
import { invoiceStatus } from "@/lib/billing/documents/status";
import { cursorPageInput } from "@/lib/kernel/cursor-page";
import { idOf } from "@/lib/kernel/ids";
import { localDateInput } from "@/lib/kernel/local-date";
import { listInput, oneOrMore } from "@/lib/platform/list-input";

const invoiceId = idOf("invoice");
const fields = { ...draftFields, dueDate: optionalDay.optional() };

export const CreateInvoiceInput = z.strictObject({ clientId: clientIdInput, ...fields });
export const UpdateInvoiceInput = z.strictObject({
  invoiceId,
  version: requiredVersion,
  clientId: clientIdInput.optional(),
  ...fields,
});

export const InvoiceRef = z.strictObject({ invoiceId });
export const ListInvoiceEventsInput = InvoiceRef.extend(cursorPageInput);
export const VersionedInvoiceRef = z.strictObject({ invoiceId, version: seenVersion });
export const RemoveInvoiceInput = z.strictObject({ invoiceId, version: requiredVersion });

export const ListInvoicesInput = listInput({
  sorts: [...DOCUMENT_SORTS, "dueDate", "amountDue"],
  descending: true,
  filters: {
    ...documentFilters,
    status: oneOrMore(z.enum(invoiceStatus.states)),
    dueFrom: localDateInput,
    dueTo: localDateInput,
  },
});
