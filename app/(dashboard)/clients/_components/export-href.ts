import type { Selection } from "@/components/list/selection";
import { toSnake } from "@/lib/kernel/wire-case";

type Choice = { filter?: object | undefined; search?: string | undefined };

/** Where to download clients as CSV: the selected ones, or all that match. */
export function exportHref({ filter = {}, search }: Choice, selection?: Selection): string {
  const query = new URLSearchParams();
  if (selection && !selection.all) query.set("ids", [...selection.ids].join(","));
  else {
    for (const [name, value] of Object.entries(filter)) query.set(`filter[${toSnake(name)}]`, String(value));
    if (search) query.set("search", search);
  }
  const text = query.toString();
  return `/api/v1/clients/export/csv${text ? `?${text}` : ""}`;
}
