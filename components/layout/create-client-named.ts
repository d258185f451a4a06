import { keepDraft } from "@/components/business/client-draft";
import { openAddressDialog } from "./address-dialog.client";

/** Opens the dialog that makes a client, with the name already in it. */
export function createClientNamed(name: string): void {
  keepDraft({ name });
  openAddressDialog("new", "client");
}
