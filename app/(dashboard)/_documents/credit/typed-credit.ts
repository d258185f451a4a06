import { z } from "zod";
import { quantityInput } from "@/lib/billing/documents/input";
import { decimalInput } from "@/lib/kernel/decimal";

/** What a new credit note shall take off its invoice: everything that is left, chosen lines, or an amount. */
export const EXTENTS = ["all", "lines", "amount"] as const;

const typedLine = z.object({
  /** Position of the invoice's line. */
  line: z.number(),
  chosen: z.boolean(),
  quantity: z.string(),
});

const amount = decimalInput({ scale: 3, min: "0.001", max: "1000000000000" });

/** A credit note as typed. Only what belongs to the chosen extent is looked at. */
export const TypedCredit = z
  .object({
    extent: z.enum(EXTENTS),
    reason: z.string().trim().min(1).max(300),
    lines: z.array(typedLine),
    amount: z.string(),
  })
  .superRefine((typed, check) => {
    const refuse = (path: (string | number)[], input: z.ZodType, value: string) => {
      const first = input.safeParse(value).error?.issues[0];
      if (first) check.addIssue({ ...first, path });
    };
    if (typed.extent === "amount") refuse(["amount"], amount, typed.amount);
    if (typed.extent !== "lines") return;
    for (const [index, { chosen, quantity }] of typed.lines.entries())
      if (chosen) refuse(["lines", index, "quantity"], quantityInput, quantity);
    if (typed.lines.some(({ chosen }) => chosen)) return;
    check.addIssue({ code: "custom", path: ["lines"], params: { code: "credit_note.no_line" } });
  });
export type TypedCredit = z.output<typeof TypedCredit>;

/** What is sent of it. */
export function creditOf({ extent, reason, lines, amount: typed }: TypedCredit) {
  const chosen = lines.filter((line) => line.chosen).map(({ line, quantity }) => ({ line, quantity }));
  return {
    reason,
    ...(extent === "lines" && { lines: chosen }),
    ...(extent === "amount" && { amount: typed }),
  };
}

/** Only chosen lines are sent: what the server says of the second of them is about another one of the form. */
export function typedPath({ lines, extent }: TypedCredit, path: string): string {
  const [, rank, rest = ""] = /^lines\.(\d+)(.*)$/.exec(path) ?? [];
  if (extent !== "lines" || rank === undefined) return path;
  const places = [...lines.entries()].flatMap(([place, { chosen }]) => (chosen ? [place] : []));
  return `lines.${places[Number(rank)] ?? rank}${rest}`;
}
