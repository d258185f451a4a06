import { cache } from "react";
import { listMerges } from "@/lib/crm/merge/list-merges";
import { viewMerge } from "@/lib/crm/merge/view";
import { load } from "@/lib/platform/load";

/** The merges a client took part in, newest first. */
export const readMerges = cache(async (clientId: string) => (await load(listMerges, { clientId })).map(viewMerge));
