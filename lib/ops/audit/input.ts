import { z } from "zod";
import { EVENT_CATEGORIES } from "@/lib/catalog/event-definition";
import { EVENT_TYPES } from "@/lib/catalog/events";
import { localDateInput } from "@/lib/kernel/local-date";
import { listInput, oneOrMore } from "@/lib/platform/list-input";

/** Days are days of the workspace's time zone, both included. */
export const ListAuditEventsInput = listInput({
  sorts: ["occurredAt"],
  descending: true,
  filters: {
    type: oneOrMore(z.enum(EVENT_TYPES)),
    category: oneOrMore(z.enum(EVENT_CATEGORIES)),
    actor: oneOrMore(z.uuid()),
    from: localDateInput,
    to: localDateInput,
  },
});
