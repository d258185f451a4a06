import { z } from "zod";
import { LOCALES } from "@/lib/catalog/locales";
import {
  creditedDiscountInput,
  discountInput,
  percentInput,
  quantityInput,
  unitPriceInput,
} from "@/lib/billing/documents/input";
import { VAT_CATEGORIES } from "@/lib/billing/documents/vat-groups";
import { optionalParagraphs, optionalText } from "@/lib/identity/people/input";
import { currencyInput } from "@/lib/kernel/currency";
import { decimalInput } from "@/lib/kernel/decimal";
import { idOf } from "@/lib/kernel/ids";
import { localDateInput } from "@/lib/kernel/local-date";

/** A day, or none: forms send `""` for that. */
export const optionalDay = z.union([localDateInput, z.literal("").transform(() => null), z.null()]);

export const OPERATIONS = ["goods", "services", "both"] as const;

/** Text of a row: line breaks are allowed, other control characters are not. */
const description = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text), { params: { code: "invalid" } });

/** Left out, VAT is the workspace's usual rate, and the category follows from the rate. */
const itemInput = z.strictObject({
  type: z.literal("item").optional().default("item"),
  description,
  quantity: quantityInput.prefault("1"),
  unit: optionalText(20).default(null),
  unitPrice: unitPriceInput,
  vatCategory: z.enum(VAT_CATEGORIES).optional(),
  vatRate: percentInput.optional(),
  discount: discountInput.nullable().default(null),
});
const creditedItemInput = itemInput.extend({ discount: creditedDiscountInput.nullable().default(null) });
export type ItemInput = z.output<typeof itemInput>;

/** Headings and text between what is charged. */
const textRowInput = z.strictObject({ type: z.enum(["section", "text"]), description });

export const lineItemsInput = z.array(z.discriminatedUnion("type", [itemInput, textRowInput])).max(1_000);
export type LineItemInput = z.output<typeof lineItemsInput>[number];

/** Those of a credit note. */
export const creditedLineItemsInput = z
  .array(z.discriminatedUnion("type", [creditedItemInput, textRowInput]))
  .max(1_000);

/** What a draft of any kind may be given; PATCH takes the same, and what is left out stays. */
export const draftFields = z
  .strictObject({
    title: optionalText(200),
    purchaseOrder: optionalText(100),
    currency: currencyInput,
    locale: z.enum(LOCALES),
    /** Empty: the day it is issued. */
    issueDate: optionalDay,
    supplyFrom: optionalDay,
    supplyTo: optionalDay,
    operation: z.enum(OPERATIONS).nullable(),
    exemptionReason: optionalText(200),
    notes: optionalParagraphs(5_000),
    /** Euros for one unit of the currency. */
    exchangeRate: decimalInput({ scale: 8, min: "0.00000001", max: "1000000000" }).nullable(),
    exchangeRateDate: optionalDay,
    discount: discountInput.nullable(),
    lineItems: lineItemsInput,
  })
  .partial().shape;

export const clientIdInput = idOf("client");

/** The version somebody saw. Changing a draft without saying it is refused: autosave must never overwrite unseen. */
export const requiredVersion = z.coerce.number().int().min(1);
/** The version somebody saw, where it is not asked for but honoured. */
export const seenVersion = z.coerce.number().int().min(1).optional();
