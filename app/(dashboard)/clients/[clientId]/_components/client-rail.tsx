import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { ClientView } from "@/lib/crm/clients/view";
import type { ContactView } from "@/lib/crm/contacts/view";
import { BillingCard } from "./billing-card";
import { ConsentLines } from "./consent-lines";
import { ContactsCard } from "./contacts-card";
import { LongText } from "./long-text.client";
import { TagsOfClient } from "./tags-of-client";

export type ClientRailProps = {
  client: ClientView;
  contacts: { items: readonly ContactView[]; total: number };
  writes: boolean;
};

/** What one looks up about a client: people, numbers, tags. */
export function ClientRail({ client, contacts, writes }: ClientRailProps) {
  const t = useTranslations("client.rail");
  const primary = contacts.items.find(({ isPrimary }) => isPrimary);
  return (
    <>
      <ContactsCard clientId={client.id} contacts={contacts} writes={writes} />
      <BillingCard client={client} writes={writes} />
      <Card title={t("tags")} className="md:max-xl:col-span-2">
        <TagsOfClient client={client} writes={writes} />
        {primary && <ConsentLines contact={primary} contacts={contacts} />}
      </Card>
      {client.notes !== null && (
        <Card title={t("notes")} className="md:max-xl:col-span-2">
          <div className="text-table">
            <LongText text={client.notes} />
          </div>
        </Card>
      )}
    </>
  );
}
