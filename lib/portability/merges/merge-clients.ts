import { mergingClients } from "@/lib/crm/merge/merging-clients";
import { MOVERS } from "./movers";

/** Makes one client of two, with all that belongs to both in every part of the application. */
export const mergeClients = mergingClients(MOVERS);
