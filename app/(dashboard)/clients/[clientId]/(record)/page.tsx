import { ContactRound } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RailFold } from "@/components/ui/rail-fold.client";
import { pageContext } from "@/lib/platform/auth/page-context";
import type { SearchParams } from "../../../_components/lenient-query";
import { ClientRail } from "../_components/client-rail";
import { ClientTimeline } from "../_components/client-timeline";
import { readClient } from "../_components/read-client";
import { readContacts } from "../_components/read-contacts";

type Props = { params: Promise<{ clientId: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await readClient((await params).clientId);
  const t = await getTranslations("shell.nav");
  return { title: { absolute: `${name} – ${t("clients")} – Koomky` } };
}

export default async function ClientPage({ params, searchParams }: Props) {
  const { clientId } = await params;
  const [client, contacts, { actor }, query, t] = await Promise.all([
    readClient(clientId),
    readContacts(clientId),
    pageContext(),
    searchParams,
    getTranslations("client.rail"),
  ]);
  // Isolated: a name written from right to left must not turn the figure beside it around.
  const primary = client.primaryContact && `\u2068${client.primaryContact.name}\u2069`;
  const count = contacts.total;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1fr)_320px] xl:gap-6">
      <div className="xl:order-2">
        <RailFold
          icon={<ContactRound aria-hidden className="icon text-subtle" />}
          title={primary ? t("summaryNamed", { name: primary, count }) : t("summary", { count })}
          detail={t("fold")}
        >
          <ClientRail client={client} contacts={contacts} writes={actor.permissions.has("clients:write")} />
        </RailFold>
      </div>
      <ClientTimeline clientId={clientId} query={query} perPage={15} />
    </div>
  );
}
