import { expectClient, keepDraft } from "@/components/business/client-draft";
import { openAddressDialog } from "./address-dialog.client";

/**
 * Opens the dialog that makes a client, with the name already in it.
 * @param onCreated takes the new client; without it, its page opens
 */
export function createClientNamed(name: string, onCreated?: (client: { id: string; name: string }) => void): void {
  keepDraft({ name });
  expectClient(onCreated ?? null);
  openAddressDialog("new", "client");
}
