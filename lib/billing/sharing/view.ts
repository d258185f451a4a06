import { z } from "zod";
import type { Sheet } from "@/lib/billing/paper/sheet";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Locale } from "@/lib/catalog/locales";

export const ViewedView = z.object({ viewed: z.boolean() });

export const QuoteAnswerView = z.object({
  status: z.enum(["accepted", "rejected"]),
  answeredBy: z.string(),
  answeredAt: z.iso.datetime(),
});
export type QuoteAnswerView = z.infer<typeof QuoteAnswerView>;

/** What the page behind a link shows: the paper word by word, and how things stand now. */
export interface SharedDocument {
  workspaceId: string;
  kind: DocumentKind;
  locale: Locale;
  number: string;
  status: string;
  /** Where the business is: the day things are due is counted there. */
  today: string;
  timeZone: string;
  currency: string;
  /** With VAT, and what is left of it; decimal strings. */
  total: string;
  due: string;
  /** Of an invoice its due date, of a quote the last day it is valid. */
  until: string | null;
  /** Of a quote that waits for an answer and is not too old for one. */
  canAnswer: boolean;
  answer: { at: string; by: string; note: string | null } | null;
  pdfName: string;
  hasLogo: boolean;
  /** A picture of the code for a bank transfer, as a data URL, while the whole amount is to be paid. */
  transferCode: string | null;
  sheet: Omit<Sheet, "logo">;
}
