import type { Discount } from "@/lib/billing/documents/totals";
import type { VatKind } from "@/lib/billing/documents/vat-groups";
import type { Paper, PaperItem } from "./paper";
import {
  COLUMNS,
  type Column,
  type SheetItem,
  type SheetRow,
  type SheetTable,
  type SheetTotal,
  type SheetVat,
} from "./sheet";
import { linesOf, type Speech } from "./speech";

const discountOf = (discount: Discount, { w }: Speech): string => {
  if ("percent" in discount) return w.percent(discount.percent);
  // A surcharge is a negative discount.
  return discount.amount < 0n ? `+${w.amount(-discount.amount)}` : w.amount(discount.amount);
};

/** A rate, or in a word why there is none. */
const vatOf = ({ vatCategory, vatRate }: VatKind, { t, w }: Speech): string =>
  vatCategory === "S" || vatCategory === "Z" ? w.percent(vatRate) : t(`paper.vatCategories.${vatCategory}`);

function itemOf(item: PaperItem, net: bigint, speech: Speech): Omit<SheetItem, "carried"> {
  const { w } = speech;
  const [title = "", ...details] = linesOf(item.description);
  return {
    type: "item",
    title,
    details,
    cells: {
      quantity: w.quantity(item.quantity),
      unit: item.unit ?? "",
      unitPrice: w.price(item.unitPrice),
      discount: item.discounts.map((discount) => discountOf(discount, speech)).join(" + ") || "–",
      vat: vatOf(item, speech),
      net: w.amount(net),
    },
  };
}

export function tableOf({ rows, totals }: Paper, speech: Speech): SheetTable {
  const { t, w, withoutVat } = speech;
  let items = 0;
  let sum = 0n;
  const printed = rows.map((row): SheetRow => {
    const { description } = row;
    if (row.type === "section") return { type: "section", text: description, carried: w.amount(sum) };
    if (row.type === "text") return { type: "text", lines: linesOf(description), carried: w.amount(sum) };
    const { net } = totals.lines[items++] ?? { net: 0n };
    sum += net;
    return { ...itemOf(row, net, speech), carried: w.amount(sum) };
  });

  const used: Record<Column, boolean> = {
    quantity: true,
    unit: rows.some((row) => row.type === "item" && row.unit !== null),
    unitPrice: true,
    discount: rows.some((row) => row.type === "item" && row.discounts.length > 0),
    vat: !withoutVat,
    net: true,
  };
  const heading = (column: Column): string =>
    withoutVat && (column === "unitPrice" || column === "net")
      ? t(`paper.exemptColumns.${column}`)
      : t(`paper.columns.${column}`);
  return {
    description: t("paper.description"),
    columns: COLUMNS.filter((column) => used[column]).map((column) => ({ column, heading: heading(column) })),
    rows: printed,
    broughtForward: t("paper.broughtForward"),
    carriedForward: t("paper.carriedForward"),
  };
}

export function vatTableOf({ totals }: Paper, speech: Speech): SheetVat | null {
  if (speech.withoutVat) return null;
  const { t, w } = speech;
  return {
    headings: [t("paper.vatTable.rate"), t("paper.vatTable.taxable"), t("paper.vatTable.vat")],
    rows: totals.groups.map((group) => [vatOf(group, speech), w.amount(group.taxable), w.amount(group.vat)]),
  };
}

/** Minor units still to be paid. */
export const dueOf = ({ totals, paid }: Paper): bigint => totals.due - paid;

export function totalsOf(paper: Paper, speech: Speech): SheetTotal[] {
  const { totals, facts, discount, paid } = paper;
  const { t, w, withoutVat } = speech;
  const { kind } = facts.document;
  const adjustment = totals.exclVat - totals.sumOfLines;
  const off = adjustment < 0n;
  const percent = off && discount !== null && "percent" in discount ? ` ${w.percent(discount.percent)}` : "";
  const invoice = kind === "invoice";

  const candidates: [wanted: boolean, label: string, amount: bigint, weight: SheetTotal["weight"]][] = [
    [adjustment !== 0n, t(withoutVat ? "paper.totals.exemptLines" : "paper.totals.lines"), totals.sumOfLines, "plain"],
    [adjustment !== 0n, t(off ? "paper.totals.discount" : "paper.totals.adjustment") + percent, adjustment, "plain"],
    [!withoutVat, t("paper.totals.exclVat"), totals.exclVat, "plain"],
    [!withoutVat, t("paper.totals.vat"), totals.vat, "plain"],
    [!withoutVat && invoice, t("paper.totals.inclVat"), totals.inclVat, "strong"],
    [withoutVat && invoice, t("paper.totals.exemptQuote"), totals.inclVat, "strong"],
    [totals.prepaid !== 0n, t("paper.totals.prepaid"), -totals.prepaid, "plain"],
    [paid !== 0n, t("paper.totals.paid"), -paid, "plain"],
    [totals.rounding !== 0n, t("paper.totals.rounding"), totals.rounding, "plain"],
    [invoice, t("paper.totals.due"), dueOf(paper), "due"],
    [kind === "quote", t(withoutVat ? "paper.totals.exemptQuote" : "paper.totals.quote"), totals.inclVat, "due"],
    [kind === "credit_note", t("paper.totals.credit_note"), totals.inclVat, "due"],
  ];
  return candidates.flatMap(([wanted, label, amount, weight]) =>
    wanted ? [{ label, value: w.money(amount), weight }] : [],
  );
}
