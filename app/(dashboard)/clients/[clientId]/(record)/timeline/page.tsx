import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "../../../../_components/lenient-query";
import { ClientTimeline } from "../../_components/client-timeline";

type Props = { params: Promise<{ clientId: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("client.tabs");
  return { title: t("timeline") };
}

export default async function ClientTimelinePage({ params, searchParams }: Props) {
  const [{ clientId }, query] = await Promise.all([params, searchParams]);
  return (
    <div className="max-w-[960px]">
      <ClientTimeline clientId={clientId} query={query} perPage={50} />
    </div>
  );
}
