import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Locale } from "@/lib/catalog/locales";
import { translator } from "@/lib/platform/i18n/translator";

/** Name of the PDF of a document: `FAC-2026-0001.pdf`. A slash of the number would start a folder; a draft has none yet. */
export const pdfName = ({ number, kind, locale }: { number: string | null; kind: DocumentKind; locale: Locale }) =>
  number === null ? `${translator(locale)(`sending.draftNames.${kind}`)}.pdf` : `${number.replaceAll("/", "-")}.pdf`;
