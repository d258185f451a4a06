import { UserRoundPlus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { listContacts } from "@/lib/crm/contacts/list-contacts";
import { viewContact } from "@/lib/crm/contacts/view";
import { pageContext } from "@/lib/platform/auth/page-context";
import { load } from "@/lib/platform/load";
import type { SearchParams } from "../../../../_components/lenient-query";
import { ContactsTable } from "../../_components/contacts-table";
import { NewContactButton } from "../../_components/new-contact-button.client";
import { readClient } from "../../_components/read-client";

type Props = { params: Promise<{ clientId: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("client.tabs");
  return { title: t("contacts") };
}

const asPage = (value: string | string[] | undefined) => (/^[1-9]\d{0,5}$/.test(String(value)) ? Number(value) : 1);

export default async function ClientContactsPage({ params, searchParams }: Props) {
  const [{ clientId }, query, { actor }, t] = await Promise.all([
    params,
    searchParams,
    pageContext(),
    getTranslations("client.contacts"),
  ]);
  const client = await readClient(clientId);
  const contacts = await load(listContacts, { clientId, page: asPage(query["page"]) });
  const writes = actor.permissions.has("clients:write");
  if (contacts.total === 0) {
    return (
      <Card>
        <EmptyState
          icon={UserRoundPlus}
          title={t("emptyTitle")}
          actions={writes && <NewContactButton look="secondary" />}
        >
          {writes && t("empty")}
        </EmptyState>
      </Card>
    );
  }
  const views = contacts.items.map(viewContact);
  const items = [...views.filter(({ isPrimary }) => isPrimary), ...views.filter(({ isPrimary }) => !isPrimary)];
  return (
    <ContactsTable
      contacts={{ ...contacts, items }}
      clientId={clientId}
      writes={writes}
      primaryId={client.primaryContact?.id}
    />
  );
}
