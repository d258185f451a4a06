import { recordActivity } from "@/lib/crm/activities/record-activity";
import { createClient } from "@/lib/crm/clients/create-client";
import { createContact } from "@/lib/crm/contacts/create-contact";
import { tagClient } from "@/lib/crm/tags/tag-client";
import type { Ctx } from "@/lib/platform/context";
import { DEMO_CLIENTS } from "./clients";
import { daysBefore } from "./days-before";

/** The clients of the demo studio, with their people and what was said with them, as they came over the years. */
export async function addClients(ctx: Ctx): Promise<void> {
  for (const { daysAgo, client, tags, contacts, entries = [] } of DEMO_CLIENTS.toSorted(
    (a, b) => b.daysAgo - a.daysAgo,
  )) {
    const then = daysBefore(ctx, daysAgo);
    const { id: clientId } = await createClient(then, client);
    for (const contact of contacts) await createContact(then, { clientId, ...contact });
    for (const name of tags) await tagClient(then, { clientId, name });
    for (const { daysAgo: days, type, text, minutes } of entries) {
      const durationMinutes = minutes ?? null;
      await recordActivity(daysBefore(ctx, days), { clientId, type, text, durationMinutes });
    }
  }
}
