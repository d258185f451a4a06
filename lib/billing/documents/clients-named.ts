import { clients } from "@/db/schema/crm/clients";
import type { ReadCtx } from "@/lib/platform/operation";
import { namedLike } from "./document-where";

/** The clients whose name has a word in it: by their ids, an index answers which documents are theirs. */
export async function clientsNamed({ tx }: ReadCtx, word: string): Promise<string[]> {
  const found = await tx.select({ id: clients.id }).from(clients).where(namedLike(word));
  return found.map(({ id }) => id);
}
