import { Building, Database, Mail, Settings, ShieldCheck, Users, type LucideIcon } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { RelativeTime } from "@/components/format/relative-time.client";
import { Card } from "@/components/ui/card";
import { Timeline } from "@/components/ui/timeline";
import { describeEvent } from "@/lib/catalog/describe-event";
import type { EventCategory } from "@/lib/catalog/event-definition";
import { listActivities } from "@/lib/ops/activities/list-activities";
import { viewEvent } from "@/lib/ops/activities/view";
import { pageContext } from "@/lib/platform/auth/page-context";
import { load } from "@/lib/platform/load";

const ICONS: Record<EventCategory, LucideIcon> = {
  security: ShieldCheck,
  team: Users,
  settings: Settings,
  communication: Mail,
  client: Building,
  data: Database,
};

/** The latest things that happened in the workspace; nothing at all while nothing has. */
export async function Activity() {
  const [t, words, { actor }] = await Promise.all([
    getTranslations("home.activity"),
    getTranslations("events"),
    pageContext(),
  ]);
  const { items } = await load(listActivities, { perPage: 8 });
  if (items.length === 0) return null;
  const entries = items.map(viewEvent).map((event) => {
    const { key, values } = describeEvent(event, words("system"));
    return {
      id: event.id,
      icon: ICONS[event.category],
      text: words(key, values),
      time: <RelativeTime value={event.occurredAt} />,
    };
  });
  const all = actor.permissions.has("audit:read") && (
    <Link className="more" href="/settings/audit">
      {t("all")}
    </Link>
  );
  return (
    <Card title={t("title")} action={all}>
      <Timeline entries={entries} />
    </Card>
  );
}
