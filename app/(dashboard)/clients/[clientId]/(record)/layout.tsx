import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LinkTabs } from "@/components/ui/link-tabs.client";
import { pageContext } from "@/lib/platform/auth/page-context";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { MoreTexts } from "../../../_components/more-texts.client";
import { ClientHeader } from "../_components/client-header";
import { ClientBalanceStrip } from "../_components/client-balance-strip";
import { MergedNotice } from "../_components/merged-notice.client";
import { NewActivityDialog } from "../_components/new-activity-dialog.client";
import { NewContactDialog } from "../_components/new-contact-dialog.client";
import { readBalance } from "../_components/read-balance";
import { readClient } from "../_components/read-client";
import { readContacts } from "../_components/read-contacts";
import { readMerges } from "../_components/read-merges";

type Params = { params: Promise<{ clientId: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { name } = await readClient((await params).clientId);
  const t = await getTranslations("shell.nav");
  return { title: { template: `%s – ${name} – ${t("clients")} – Koomky`, default: `${name} – ${t("clients")}` } };
}

export default async function ClientLayout({ params, children }: Params & { children: ReactNode }) {
  const { clientId } = await params;
  const client = await readClient(clientId);
  // Whoever holds the address of a merged client wants the one that has everything now.
  if (client.mergedIntoId) redirect(`/clients/${client.mergedIntoId}?merged=${client.id}`);
  const [{ actor }, t, locale, contacts, merges, balance] = await Promise.all([
    pageContext(),
    getTranslations("client"),
    getLocale(),
    readContacts(clientId),
    readMerges(clientId),
    readBalance(clientId),
  ]);
  const { client: texts, events } = messagesOf(locale);
  const writes = actor.permissions.has("clients:write");
  const path = `/clients/${client.id}`;
  return (
    <MoreTexts messages={{ client: texts, events }}>
      <MergedNotice merges={merges} writes={writes} />
      <ClientHeader client={client} permissions={actor.permissions} />
      <ClientBalanceStrip clientId={client.id} balance={balance} />
      <LinkTabs
        label={t("section")}
        items={[
          { href: path, label: t("tabs.overview") },
          { href: `${path}/quotes`, label: t("tabs.quotes"), count: balance.documents.quote },
          {
            href: `${path}/invoices`,
            label: t("tabs.invoices"),
            count: balance.documents.invoice,
          },
          { href: `${path}/contacts`, label: t("tabs.contacts"), count: contacts.total },
          { href: `${path}/timeline`, label: t("tabs.timeline") },
        ]}
      />
      {children}
      {writes && <NewContactDialog clientId={client.id} first={contacts.total === 0} />}
      {actor.permissions.has("activities:write") && <NewActivityDialog clientId={client.id} />}
    </MoreTexts>
  );
}
