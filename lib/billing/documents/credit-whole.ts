import type { Currency } from "@/lib/kernel/currency";
import { decimal } from "@/lib/kernel/decimal";
import { moneyToString } from "@/lib/kernel/money";
import { creditableGroups, type CreditedInvoice } from "./credited-invoice";
import type { DocumentAmounts, LineAmounts } from "./totals";
import type { VatGroup } from "./vat-groups";

/** One line for the taxable amount of a group. Unit prices are not negative, quantities may be. */
export function lineOfGroup({ vatCategory, vatRate, taxable }: VatGroup, currency: Currency): LineAmounts {
  const minor = taxable < 0n ? -taxable : taxable;
  const unitPrice = decimal(moneyToString({ minor, currency }));
  return { vatCategory, vatRate, quantity: decimal(taxable < 0n ? "-1" : "1"), unitPrice };
}

/**
 * The credit note that leaves nothing of an invoice: the invoice's own lines and discount or, where part of it was credited
 * already, one line for what is left of each VAT group.
 */
export function creditWhole(invoice: CreditedInvoice): DocumentAmounts {
  const { amounts, creditedBefore } = invoice;
  if (creditedBefore.length === 0) return { ...amounts, prepaid: 0n, rounding: 0n };
  const left = creditableGroups(invoice).filter(({ taxable }) => taxable !== 0n);
  return {
    currency: amounts.currency,
    lines: left.map((group) => lineOfGroup(group, amounts.currency)),
    creditedBefore,
  };
}
