import type { z } from "zod";
import type { Page } from "@/lib/kernel/page";
import { load } from "@/lib/platform/load";
import type { UseCase } from "@/lib/platform/operation";

/** One page of a list. A page that is no more, because rows left since its address was made, gives the last one. */
export async function readPage<Input extends z.ZodType, Row>(
  list: UseCase<Input, Page<Row>>,
  query: z.input<Input> & object,
): Promise<Page<Row>> {
  const found = await load(list, query);
  if (found.items.length > 0 || found.total === 0) return found;
  return load(list, { ...query, page: Math.ceil(found.total / found.perPage) });
}
