import { cache } from "react";
import { getClientBalance } from "@/lib/insight/client-balance/get-client-balance";
import { load } from "@/lib/platform/load";

/** Where the client of a page stands, read once per request. */
export const readBalance = cache((clientId: string) => load(getClientBalance, { clientId }));
