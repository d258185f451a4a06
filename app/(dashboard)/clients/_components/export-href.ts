import type { Choice } from "@/components/list/chosen-of";
import type { Selection } from "@/components/list/selection";
import { toSnake } from "@/lib/kernel/wire-case";

/** More single clients than this do not fit into an address. */
const MOST = 200;

/** Whether a selection can be downloaded: everything that matches, or some clients out of it. */
export const isExportable = ({ all, ids }: Selection): boolean => all || ids.size <= MOST;

/** Where to download clients as CSV: all that match, or the selected ones out of them. */
export function exportHref({ filter = {}, search }: Choice, selection?: Selection): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) query.set(`filter[${toSnake(name)}]`, String(value));
  if (search) query.set("search", search);
  if (selection && !selection.all) query.set("ids", [...selection.ids].join(","));
  const text = query.toString();
  return `/api/v1/clients/export/csv${text ? `?${text}` : ""}`;
}
