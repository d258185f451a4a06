import type { FilterOption } from "@/components/list/list-filter";
import { getClient } from "@/lib/crm/clients/get-client";
import { ClientRef } from "@/lib/crm/clients/input";
import { DomainError } from "@/lib/kernel/errors";
import { pageContext } from "@/lib/platform/auth/page-context";

/** Names of more than these are not looked up: their chip only counts them. */
const MOST = 10;

async function optionOf(clientId: string): Promise<FilterOption[]> {
  if (!ClientRef.safeParse({ clientId }).success) return [];
  try {
    const { id, name } = await getClient(await pageContext(), { clientId });
    return [{ value: id, label: name }];
  } catch (error) {
    if (error instanceof DomainError && error.kind === "not_found") return [];
    throw error;
  }
}

/** The clients a list is narrowed to, by name. @param written as in the address: ids separated by commas */
export async function chosenClients(written: string | undefined): Promise<FilterOption[]> {
  const ids = (written ?? "").split(",").filter((id) => id !== "");
  return (await Promise.all(ids.slice(0, MOST).map(optionOf))).flat();
}
