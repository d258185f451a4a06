import type { MailTemplate } from "@/db/schema/billing/invoicing-settings";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Locale } from "@/lib/catalog/locales";
import { fillPlaceholders } from "@/lib/kernel/placeholders";
import { translator } from "@/lib/platform/i18n/translator";
import { renderMail } from "@/lib/platform/mail/render-mail";

interface Mailed extends MailTemplate {
  kind: DocumentKind;
  locale: Locale;
  number: string;
  /** Who writes, as the client knows them. */
  seller: string;
  link: string;
}

/** The mail with a document, in its language: what the sender wrote, and a button that leads to the document. */
export function deliveryMail({ kind, locale, number, seller, subject, message, link }: Mailed) {
  const t = translator(locale);
  const said = fillPlaceholders(message, { link });
  const body = renderMail({
    locale,
    heading: t(`sending.mail.headings.${kind}`, { number }),
    paragraphs: said.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== ""),
    button: { label: t(`sending.mail.buttons.${kind}`), url: link },
    footer: t("sending.mail.footer", { seller }),
  });
  return { subject: fillPlaceholders(subject, { link: "" }), ...body };
}
