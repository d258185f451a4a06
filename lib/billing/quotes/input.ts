import { z } from "zod";
import { clientIdInput, draftFields, optionalDay, requiredVersion, seenVersion } from "@/lib/billing/drafts/input";
import { quoteStatus } from "@/lib/billing/documents/status";
import { documentFilters, DOCUMENT_SORTS } from "@/lib/billing/documents/filters";
import { optionalParagraphs, optionalText } from "@/lib/identity/people/input";
import { cursorPageInput } from "@/lib/kernel/cursor-page";
import { idOf } from "@/lib/kernel/ids";
import { localDateInput } from "@/lib/kernel/local-date";
import { listInput, oneOrMore } from "@/lib/platform/list-input";

const quoteId = idOf("quote");
const fields = { ...draftFields, validUntil: optionalDay.optional() };

export const CreateQuoteInput = z.strictObject({ clientId: clientIdInput, ...fields });
export const UpdateQuoteInput = z.strictObject({
  quoteId,
  version: requiredVersion,
  clientId: clientIdInput.optional(),
  ...fields,
});

export const QuoteRef = z.strictObject({ quoteId });
export const ListQuoteEventsInput = QuoteRef.extend(cursorPageInput);
export const VersionedQuoteRef = z.strictObject({ quoteId, version: seenVersion });
export const RemoveQuoteInput = z.strictObject({ quoteId, version: requiredVersion });

/** Who answered for the client, and, of a refusal, why. */
export const AnswerQuoteInput = z.strictObject({
  quoteId,
  version: seenVersion,
  name: optionalText(120).default(null),
  note: optionalParagraphs(500).default(null),
});

export const ListQuotesInput = listInput({
  sorts: [...DOCUMENT_SORTS, "validUntil"],
  descending: true,
  filters: {
    ...documentFilters,
    status: oneOrMore(z.enum(quoteStatus.states)),
    validFrom: localDateInput,
    validTo: localDateInput,
  },
});
