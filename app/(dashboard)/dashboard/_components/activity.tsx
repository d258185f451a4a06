import {
  Building,
  CalendarClock,
  Database,
  Mail,
  NotebookPen,
  Phone,
  ReceiptText,
  Settings,
  ShieldCheck,
  Users,
  type LucideIcon,
} from "lucide-react";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { RelativeTime } from "@/components/format/relative-time.client";
import { wordEvent } from "@/components/format/word-event";
import { Card } from "@/components/ui/card";
import { Timeline } from "@/components/ui/timeline";
import type { EventCategory } from "@/lib/catalog/event-definition";
import { listActivities } from "@/lib/crm/activities/list-activities";
import type { EntryKind } from "@/lib/crm/activities/status";
import { LATEST_ACTIVITIES } from "@/lib/insight/dashboard/get-dashboard";
import { viewActivity, type ActivityView } from "@/lib/crm/activities/view";
import { pageContext } from "@/lib/platform/auth/page-context";
import { load } from "@/lib/platform/load";

const ICONS: Record<EventCategory | EntryKind, LucideIcon> = {
  security: ShieldCheck,
  team: Users,
  settings: Settings,
  communication: Mail,
  client: Building,
  financial: ReceiptText,
  data: Database,
  note: NotebookPen,
  call: Phone,
  meeting: CalendarClock,
};

/** The latest things that happened in the workspace; nothing at all while nothing has. */
export async function Activity() {
  const [t, words, locale, { actor }] = await Promise.all([
    getTranslations("dashboard.activity"),
    getTranslations("events"),
    getLocale(),
    pageContext(),
  ]);
  const { items } = await load(listActivities, { perPage: LATEST_ACTIVITIES });
  if (items.length === 0) return null;
  const lineOf = (activity: ActivityView) => {
    if (activity.category !== "note") {
      return { icon: ICONS[activity.category], text: wordEvent(activity, words, locale).sentence };
    }
    const { type: kind, actor: author, clientName, subject, text } = activity;
    const sentence = words("activity_recorded", { actor: author.name ?? words("system"), kind });
    return {
      icon: ICONS[kind],
      text: (
        <>
          {sentence} ·{" "}
          <Link className="link" href={`/clients/${subject.id}`}>
            {clientName}
          </Link>
        </>
      ),
      note: <p className="line-clamp-2">{text}</p>,
    };
  };
  const entries = items.map((item) => {
    const activity = viewActivity(item, { actor });
    return { id: activity.id, time: <RelativeTime value={activity.occurredAt} />, ...lineOf(activity) };
  });
  const all = actor.permissions.has("audit:read") && (
    <Link className="more" href="/settings/audit">
      {t("all")}
    </Link>
  );
  return (
    <Card title={t("title")} action={all} className="h-full">
      <Timeline entries={entries} />
    </Card>
  );
}
