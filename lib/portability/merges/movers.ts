import { documentMover } from "@/lib/billing/documents/document-mover";
import { CRM_MOVERS, type Movers } from "@/lib/crm/merge/movers";

/** Everything that belongs to a client and goes along in a merge: a new kind of record is added here. */
export const MOVERS = { ...CRM_MOVERS, documents: documentMover } satisfies Movers;
