import type { TagColor } from "@/lib/catalog/tag-colors";
import type { FormState } from "@/lib/platform/forms/form-state";
import type { Address } from "./list-address";

export type FilterOption = { value: string; label: string; color?: TagColor };

/** A server action: the first few records a text finds. */
export type FindOptions = (input: { search: string; perPage: number }) => Promise<FormState<FilterOption[]>>;

/** One way to narrow a list, and its parameters in the address. */
export type ListFilter =
  /** Any of several values: `status=active,prospect`. */
  | { kind: "choices"; name: string; label: string; options: readonly FilterOption[] }
  /** Any of many records, found by typing; `options` are the chosen ones. */
  | { kind: "records"; name: string; label: string; options: readonly FilterOption[]; find: FindOptions }
  /** From one day to another, both included: `created_from` and `created_to`. */
  | { kind: "days"; name: string; label: string }
  /** On or off: `archived=1`. */
  | { kind: "switch"; name: string; label: string };

export const valuesOf = (address: Address, name: string): string[] =>
  (address[name] ?? "").split(",").filter((value) => value !== "");

/** Parameters of a filter in the address. */
export const parametersOf = (filter: ListFilter): string[] =>
  filter.kind === "days" ? [`${filter.name}_from`, `${filter.name}_to`] : [filter.name];

/** Takes a filter off. */
export const without = (filter: ListFilter): Record<string, null> =>
  Object.fromEntries(parametersOf(filter).map((name) => [name, null]));

/** With a value added, or taken out when it was there. */
export function withToggled(values: readonly string[], value: string): string {
  return (values.includes(value) ? values.filter((other) => other !== value) : [...values, value]).join(",");
}

/** What a filter is set to: labels of known values, days, or nothing at all. Unknown values count for nothing. */
export function settingOf(filter: ListFilter, address: Address): string[] {
  switch (filter.kind) {
    case "choices":
    case "records": {
      const values = valuesOf(address, filter.name);
      return filter.options.filter(({ value }) => values.includes(value)).map(({ label }) => label);
    }
    case "days":
      return [address[`${filter.name}_from`] ?? "", address[`${filter.name}_to`] ?? ""].some(Boolean)
        ? [address[`${filter.name}_from`] ?? "", address[`${filter.name}_to`] ?? ""]
        : [];
    case "switch":
      return address[filter.name] === "1" ? [filter.label] : [];
  }
}

/** What a view above the list sets already. */
export type PresetFilter = { name: string; value: string };

/** Filters that are set, but for those a view above the list tells of. */
export const ownFilters = (
  filters: readonly ListFilter[],
  address: Address,
  presets: readonly PresetFilter[],
): ListFilter[] =>
  activeFilters(filters, address).filter(
    (filter) => !presets.some(({ name, value }) => name === filter.name && value === address[name]),
  );

export const activeFilters = (filters: readonly ListFilter[], address: Address): ListFilter[] =>
  filters.filter((filter) => settingOf(filter, address).length > 0);
