import { notFound } from "next/navigation";
import { cache } from "react";
import { getClient } from "@/lib/crm/clients/get-client";
import { ClientRef } from "@/lib/crm/clients/input";
import { viewClient, type ClientView } from "@/lib/crm/clients/view";
import { load } from "@/lib/platform/load";

/** The client of a page, read once per request; an address that is no id is an unknown client. */
export const readClient = cache(async (clientId: string): Promise<ClientView> => {
  if (!ClientRef.safeParse({ clientId }).success) notFound();
  return viewClient(await load(getClient, { clientId }));
});
