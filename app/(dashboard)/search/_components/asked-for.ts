import { SEARCH_KINDS, type SearchKind } from "@/lib/catalog/search-kinds";
import { LONGEST_SEARCH } from "@/lib/insight/search/input";
import type { SearchParams } from "../../_components/lenient-query";

/** Rows of each kind while all are shown; of the one that was chosen. */
const FEW = 10;
const MANY = 25;
const LAST_PAGE = 40;

export interface AskedFor {
  q: string;
  type?: SearchKind;
  page: number;
  perPage: number;
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";

/** What the address of the page asks for. Stale or mistyped values are left out instead of failing the page. */
export function askedFor(params: SearchParams): AskedFor {
  const type = SEARCH_KINDS.find((kind) => kind === single(params["type"]));
  const q = single(params["q"]).replaceAll("\u0000", "").trim().slice(0, LONGEST_SEARCH);
  if (!type) return { q, page: 1, perPage: FEW };
  const page = Number(single(params["page"]));
  return { q, type, page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1, perPage: MANY };
}
