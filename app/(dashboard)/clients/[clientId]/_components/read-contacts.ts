import { cache } from "react";
import { listContacts } from "@/lib/crm/contacts/list-contacts";
import { viewContact } from "@/lib/crm/contacts/view";
import { load } from "@/lib/platform/load";

/** Clients have a handful of contacts; whoever has more than a page of them sees the first hundred here. */
export const readContacts = cache(async (clientId: string) => {
  const { items, total } = await load(listContacts, { clientId, perPage: 100 });
  const views = items.map(viewContact);
  return { total, items: [...views.filter(({ isPrimary }) => isPrimary), ...views.filter((view) => !view.isPrimary)] };
});
