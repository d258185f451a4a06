import type { invoicingSettings } from "@/db/schema/billing/invoicing-settings";
import { DEFAULT_PATTERNS } from "@/lib/billing/documents/number-pattern";
import { decimal } from "@/lib/kernel/decimal";

export type Invoicing = Omit<typeof invoicingSettings.$inferSelect, "workspaceId" | "updatedAt">;

/** How a workspace bills until somebody decides otherwise; version 0 says that nobody has. */
export const DEFAULT_INVOICING: Invoicing = {
  quotePattern: DEFAULT_PATTERNS.quote,
  quoteReset: "yearly",
  invoicePattern: DEFAULT_PATTERNS.invoice,
  invoiceReset: "yearly",
  creditNotePattern: DEFAULT_PATTERNS.credit_note,
  creditNoteReset: "yearly",
  // The legal term between businesses where nothing was agreed (Code de commerce, art. L441-10).
  paymentTermsDays: 30,
  quoteValidityDays: 30,
  defaultOperation: "services",
  defaultVatRate: decimal("20"),
  latePenalty: {},
  earlyDiscount: {},
  footer: {},
  accentColor: "#2563eb",
  mailTemplates: {},
  version: 0,
};
