import type { z } from "zod";
import { toCamel } from "@/lib/kernel/wire-case";

/** The query string of a page as Next gives it. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The same with one value a name. */
export type Address = Readonly<Record<string, string>>;

export type AddressChange = Readonly<Record<string, string | number | null>>;

/** Rows a page of a list may have, the usual number first. */
export const PAGE_SIZES = [25, 50, 100] as const;

/** Layers over a list and the work under way beside it: they change nothing about its rows. */
const LAYERS = new Set(["peek", "new", "edit", "job"]);

/** Layers that close when anything else changes. */
const PASSING = ["peek", "new", "edit"];

/** Of a name given more than once the first value counts; empty ones do not. */
export function addressOf(params: SearchParams): Address {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]): [string, string][] => {
      const first = Array.isArray(value) ? value[0] : value;
      return first ? [[name, first]] : [];
    }),
  );
}

/**
 * The input of a list out of its address. What is stale or mistyped is left out, value by value, instead of failing the
 * page: `status=active,nonsense` asks for the active ones. A filter that is on or off is written `1`.
 * @param filters names of the parameters that are filters, as written in the address (`created_from`)
 */
export function listQuery<Schema extends z.ZodType>(
  schema: Schema,
  address: Address,
  filters: readonly string[],
): z.input<Schema> {
  const accepts = (input: object) => schema.safeParse(input).success;
  const top = { page: address["page"], perPage: pageSizeOf(address), sort: address["sort"], search: address["q"] };
  const kept = Object.entries(top).filter(([name, value]) => value !== undefined && accepts({ [name]: value }));
  const filter = filters.flatMap((written): [string, string][] => {
    const name = toCamel(written);
    const parts = (address[written] ?? "").split(",").map((part) => (part === "1" ? "true" : part));
    const known = parts.filter((part) => part !== "" && accepts({ filter: { [name]: part } })).slice(0, 50);
    return known.length > 0 ? [[name, known.join(",")]] : [];
  });
  const input = { ...Object.fromEntries(kept), ...(filter.length > 0 && { filter: Object.fromEntries(filter) }) };
  return input as z.input<Schema>;
}

/** Rows a page as asked for in the address, `undefined` for the usual number. */
export function pageSizeOf(address: Address): number | undefined {
  return PAGE_SIZES.find((size) => String(size) === address["per"]);
}

/**
 * The same list with something changed; `null` and "" take a parameter out. Another choice of rows starts at page 1 and
 * closes what lay over the list.
 */
export function listHref(path: string, address: Address, change: AddressChange): string {
  const sameRows = Object.keys(change).every((name) => LAYERS.has(name));
  const dropped = new Set([...PASSING, ...(sameRows ? [] : ["page"])]);
  const query = new URLSearchParams(Object.entries(address).filter(([name]) => !dropped.has(name)));
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === "" || (name === "page" && value === 1)) query.delete(name);
    else query.set(name, String(value));
  }
  // Commas separate values everywhere here; written plainly they keep addresses readable.
  const text = query.toString().replaceAll("%2C", ",");
  return text ? `${path}?${text}` : path;
}

/** What a saved view keeps of an address: the choice of rows and their order, not the place in it. */
export function keptAddress(address: Address, filters: readonly string[]): Record<string, string> {
  const names = new Set(["q", "sort", "per", ...filters]);
  return Object.fromEntries(Object.entries(address).filter(([name]) => names.has(name)));
}

/** Whether two addresses choose and order the same. */
export function sameAddress(one: Address, other: Address): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}
