import type { Locale } from "@/lib/catalog/locales";

export interface LabelledText {
  label: string;
  value: string;
}

/** An address as it is written. */
export interface SheetParty {
  label: string;
  name: string;
  lines: string[];
  /** Numbers by which it is registered. */
  ids: string[];
}

export interface SheetFact extends LabelledText {
  strong?: boolean;
  /** A reference, in a font that tells its characters apart. */
  mono?: boolean;
}

export const COLUMNS = ["quantity", "unit", "unitPrice", "discount", "vat", "net"] as const;
export type Column = (typeof COLUMNS)[number];

export interface SheetItem {
  type: "item";
  carried: string;
  title: string;
  details: string[];
  cells: Record<Column, string>;
}

/** `carried` is the sum of the items up to and with this row. */
export type SheetRow =
  SheetItem | { type: "section"; text: string; carried: string } | { type: "text"; lines: string[]; carried: string };

export interface SheetTable {
  description: string;
  /** Those that are printed, with their headings. */
  columns: { column: Column; heading: string }[];
  rows: SheetRow[];
  /** Over the first row of a page and under its last one. */
  broughtForward: string;
  carriedForward: string;
}

/** A fact of a VAT rate per row. */
export interface SheetVat {
  headings: string[];
  rows: string[][];
}

export interface SheetTotal extends LabelledText {
  /** `due` is what the reader looks for. */
  weight: "plain" | "strong" | "due";
}

export interface SheetPayment {
  heading: string;
  /** Where to, and what is said with it. */
  facts: SheetFact[];
  /** Follows them. */
  amount: SheetFact;
  /** What the code for a bank transfer contains, line by line. */
  code: { content: string[]; hint: string } | null;
}

/**
 * A paper word by word: everything is text in its language, every figure is written out. What prints it decides where it
 * stands and nothing else. No text has line breaks of its own.
 */
export interface Sheet {
  language: Locale;
  /** Of the file: title, author and the day it says it was made, as YYYY-MM-DD. */
  file: { title: string; author: string; date: string };
  accentColor: string;
  logo: Uint8Array | null;
  /** Across every page of a draft. */
  watermark: string | null;
  heading: string;
  number: string;
  sellerName: string;
  seller: SheetParty;
  delivery: SheetParty | null;
  buyer: SheetParty;
  facts: SheetFact[];
  /** What it is about, and why a credit note was written. */
  subjects: LabelledText[];
  notes: string[];
  table: SheetTable;
  vat: SheetVat | null;
  /** Why there is no VAT, or when it becomes due. */
  vatMentions: string[];
  totals: SheetTotal[];
  payment: SheetPayment | null;
  acceptance: { heading: string; text: string; fields: string[] } | null;
  mentions: string[];
  /** The seller's own words, under everything else. */
  closing: string[];
  footer: string[];
}
