import { createClient } from "@/lib/crm/clients/create-client";
import type { ClientRow } from "@/lib/crm/clients/view";
import { createContact } from "@/lib/crm/contacts/create-contact";
import type { ContactRow } from "@/lib/crm/contacts/view";
import { createTag } from "@/lib/crm/tags/create-tag";
import type { TagRow } from "@/lib/crm/tags/view";
import type { GivenPerson } from "./given";

type Owner = Pick<GivenPerson, "ctx">;

let counter = 0;
const next = () => (counter += 1);

/** A client of a person's workspace. */
export const givenClient = ({ ctx }: Owner, input: Record<string, unknown> = {}): Promise<ClientRow> =>
  createClient(ctx, { name: `Maison ${next()}`, ...input });

/** A contact of a client. */
export const givenContact = (
  { ctx }: Owner,
  { id: clientId }: Pick<ClientRow, "id">,
  input: Record<string, unknown> = {},
): Promise<ContactRow> => createContact(ctx, { clientId, firstName: `Léa ${next()}`, ...input });

/** A tag of a person's workspace. */
export const givenTag = ({ ctx }: Owner, name = `Étiquette ${next()}`): Promise<TagRow> => createTag(ctx, { name });
