import type { MailTemplate } from "@/db/schema/billing/invoicing-settings";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Locale } from "@/lib/catalog/locales";

/**
 * What mails say until somebody writes their own. A button below the message leads to the document, which is why none of these
 * names `link`; `I` or `we` is avoided because nobody knows how many people a workspace is.
 */
export const DEFAULT_MAIL_TEMPLATES: Record<DocumentKind, Record<Locale, MailTemplate>> = {
  quote: {
    fr: {
      subject: "Devis {{ number }}{% if title %} – {{ title }}{% endif %}",
      message: `Bonjour{% if contact_first_name %} {{ contact_first_name }}{% endif %},

Veuillez trouver ci-joint le devis {{ number }} du {{ issue_date }}, d’un montant de {{ amount }}. Il est valable jusqu’au {{ valid_until }}.

Vous pouvez le consulter et l’accepter en ligne, sans créer de compte. Une question, une précision ? Il suffit de répondre à ce message.

Cordialement,
{{ seller_name }}`,
    },
    en: {
      subject: "Quote {{ number }}{% if title %} – {{ title }}{% endif %}",
      message: `Hello{% if contact_first_name %} {{ contact_first_name }}{% endif %},

Please find attached quote {{ number }} of {{ issue_date }} for {{ amount }}. It is valid until {{ valid_until }}.

You can read and accept it online, without creating an account. If anything is unclear, simply reply to this email.

Kind regards,
{{ seller_name }}`,
    },
  },
  invoice: {
    fr: {
      subject: "Facture {{ number }}{% if title %} – {{ title }}{% endif %}",
      message: `Bonjour{% if contact_first_name %} {{ contact_first_name }}{% endif %},

Veuillez trouver ci-joint la facture {{ number }} du {{ issue_date }}, d’un montant de {{ amount }}.{% if amount_due %} {% if amount_due != amount %}Il reste {{ amount_due }} à régler. {% endif %}Son échéance est le {{ due_date }}.

Merci d’indiquer le numéro de la facture en référence de votre virement.{% else %} Elle est réglée, merci.{% endif %}

Cordialement,
{{ seller_name }}`,
    },
    en: {
      subject: "Invoice {{ number }}{% if title %} – {{ title }}{% endif %}",
      message: `Hello{% if contact_first_name %} {{ contact_first_name }}{% endif %},

Please find attached invoice {{ number }} of {{ issue_date }} for {{ amount }}.{% if amount_due %} {% if amount_due != amount %}{{ amount_due }} remains to be paid. {% endif %}It is due on {{ due_date }}.

Please quote the invoice number with your bank transfer.{% else %} It is settled, thank you.{% endif %}

Kind regards,
{{ seller_name }}`,
    },
  },
  credit_note: {
    fr: {
      subject: "Avoir {{ number }} sur la facture {{ invoice_number }}",
      message: `Bonjour{% if contact_first_name %} {{ contact_first_name }}{% endif %},

Veuillez trouver ci-joint l’avoir {{ number }} du {{ issue_date }}, d’un montant de {{ amount }}, relatif à la facture {{ invoice_number }}.

Cordialement,
{{ seller_name }}`,
    },
    en: {
      subject: "Credit note {{ number }} for invoice {{ invoice_number }}",
      message: `Hello{% if contact_first_name %} {{ contact_first_name }}{% endif %},

Please find attached credit note {{ number }} of {{ issue_date }} for {{ amount }}, which relates to invoice {{ invoice_number }}.

Kind regards,
{{ seller_name }}`,
    },
  },
};
