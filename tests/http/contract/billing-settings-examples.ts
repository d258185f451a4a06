import { owned, type ExampleMaker } from "./example";

/** Of how a workspace bills. */
export const BILLING_SETTINGS_EXAMPLES: Record<string, ExampleMaker> = {
  "GET /api/v1/settings/invoicing": owned(),
  "PATCH /api/v1/settings/invoicing": owned({
    invoice_pattern: "F{YYYY}-{NNNN}",
    invoice_next: 42,
    payment_terms_days: 45,
    default_vat_rate: "10",
    late_penalty: { fr: "12 % l’an" },
    mail_templates: { credit_note: { en: { subject: "Credit note {{ number }}", message: "{{ link }}" } } },
  }),
};
