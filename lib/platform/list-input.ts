import { z } from "zod";
import { pageInput } from "@/lib/kernel/page";
import { toCamel, toSnake } from "@/lib/kernel/wire-case";

export interface SortBy<Field extends string> {
  field: Field;
  descending: boolean;
}

const choicesOf = (value: z.ZodType) =>
  `One or more values separated by commas${value instanceof z.ZodEnum ? `, out of: ${value.options.join(", ")}` : ""}.`;

/** `status=sent,overdue`: one or more values out of a list, separated by commas. */
export const oneOrMore = <Value extends z.ZodType<unknown, string>>(value: Value) =>
  z
    .string()
    .max(2_000)
    .describe(choicesOf(value))
    .transform((text) => text.split(",").filter((part) => part !== ""))
    .pipe(z.array(value).min(1).max(50));

/** As many ids as an address carries everywhere. */
export const MOST_IDS = 200;

/** `ids=…`: single records out of those a list would show. */
export const someIds = <Id extends z.ZodType<unknown, string>>(id: Id) =>
  z
    .string()
    .max(8_000)
    .describe("Ids separated by commas: only these, out of those the filters leave.")
    .transform((text) => text.split(",").filter((part) => part !== ""))
    .pipe(z.array(id).min(1).max(MOST_IDS));

/**
 * The input every list takes: page, per_page, sort from an allow-list, filters from an allow-list, search.
 * Sort is given as on the wire (`-last_used_at,name`) and parsed to fields; the first entry of `sorts` is the default.
 */
export function listInput<Field extends string, Filters extends z.ZodRawShape>(options: {
  sorts: readonly [Field, ...Field[]];
  descending?: boolean;
  filters: Filters;
}) {
  const { sorts, filters, descending = false } = options;
  const sort = z
    .string()
    .max(200)
    .describe(`Separated by commas, \`-\` before a field for descending, out of: ${sorts.map(toSnake).join(", ")}.`)
    .transform((text, check): SortBy<Field>[] =>
      text.split(",").flatMap((part) => {
        const name = toCamel(part.replace(/^-/, ""));
        const field = sorts.find((known) => known === name);
        if (field) return [{ field, descending: part.startsWith("-") }];
        check.addIssue({
          code: "custom",
          message: `Sort by one of: ${sorts.join(", ")}.`,
          params: { code: "not_an_option" },
        });
        return [];
      }),
    )
    .default([{ field: sorts[0], descending }]);
  return z.strictObject({
    ...pageInput,
    sort,
    filter: z.strictObject(filters).partial().optional(),
    search: z.string().trim().max(200).optional(),
  });
}
