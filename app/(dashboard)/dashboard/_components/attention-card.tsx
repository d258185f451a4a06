import { CircleCheckBig, ClockAlert, FilePenLine, Hourglass, MailX, OctagonX, type LucideIcon } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { pathOf } from "@/components/documents/document-paths";
import { Amount } from "@/components/format/amount";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { fairShare } from "@/lib/insight/dashboard/fair-share";
import type { AttentionView, FailuresView, HeadlineView } from "@/lib/insight/dashboard/view";
import { countRecentFailures } from "@/lib/insight/dashboard/count-recent-failures";
import { daysBetween, localDate } from "@/lib/kernel/local-date";
import { load } from "@/lib/platform/load";
import { readAttention, readStanding } from "./read";

/** As many rows as the chart beside them is high. */
const MOST = 6;

type Row = {
  key: string;
  icon: LucideIcon;
  tone: "text-danger" | "text-warning";
  name: string;
  detail: ReactNode;
  number?: string | null;
  worth?: HeadlineView;
  href: string;
  action: "open" | "complete" | "correct";
};

export async function AttentionCard() {
  const [attention, standing, failures] = await Promise.all([
    readAttention(),
    readStanding(),
    load(countRecentFailures, {}),
  ]);
  const known = { overdue: standing.overdue.count, expiring: standing.openQuotes.expiring.count };
  return <Attention attention={attention} failures={failures} known={known} />;
}

/** The rows by what they are about, and those that are too many to be among them. */
function useRows(attention: AttentionView, { mails, jobs }: FailuresView): Row[][] {
  const t = useTranslations("dashboard.attention");
  const format = useFormatter();
  const { today } = attention;
  const until = (day: string | null) => (day ? daysBetween(localDate(today), localDate(day)) : 0);
  const expires = (day: string | null) => {
    const days = until(day);
    if (days <= 0) return t("expiresToday");
    if (days === 1) return t("expiresTomorrow");
    return t("expires", { day: format.dateTime(new Date(`${day}T12:00:00Z`), { weekday: "long", timeZone: "UTC" }) });
  };
  const late = (document: HeadlineView): Row => ({
    key: document.id,
    icon: ClockAlert,
    tone: "text-danger",
    name: document.client.name,
    detail: <span className="text-danger">{t("late", { days: -until(document.dueDate) })}</span>,
    number: document.number,
    worth: document,
    href: pathOf(document),
    action: "open",
  });
  const expiring = (document: HeadlineView): Row => ({
    key: document.id,
    icon: Hourglass,
    tone: "text-warning",
    name: document.client.name,
    detail: expires(document.validUntil),
    number: document.number,
    worth: document,
    href: pathOf(document),
    action: "open",
  });
  const undelivered = ({ document, recipient }: NonNullable<AttentionView["failedDeliveries"]>[number]): Row => ({
    key: `${document.id} ${recipient}`,
    icon: MailX,
    tone: "text-danger",
    name: t("sending", { name: document.client.name }),
    detail: <span className="text-danger">{t("undelivered", { recipient })}</span>,
    number: document.number,
    href: pathOf(document),
    action: "correct",
  });
  const blocked = ({ document, missing }: NonNullable<AttentionView["blockedDrafts"]>[number]): Row => ({
    key: document.id,
    icon: FilePenLine,
    tone: "text-warning",
    name: document.client.name,
    detail: `${t(`draft.${document.kind}`)} · ${t("incomplete", { count: missing.length })}`,
    worth: document,
    href: pathOf(document),
    action: "complete",
  });
  const failed = (key: "mails" | "jobs", count: number | null, href: string): Row[] =>
    count
      ? [
          {
            key,
            icon: OctagonX,
            tone: "text-danger",
            name: t(key, { count }),
            detail: t("lately"),
            href,
            action: "open",
          },
        ]
      : [];
  return [
    (attention.overdueInvoices ?? []).map(late),
    (attention.expiringQuotes ?? []).map(expiring),
    (attention.failedDeliveries ?? []).map(undelivered),
    (attention.blockedDrafts ?? []).map(blocked),
    failed("mails", mails, "/settings/mailbox?status=failed"),
    failed("jobs", jobs, "/jobs?status=failed"),
  ];
}

type AttentionProps = {
  attention: AttentionView;
  failures: FailuresView;
  /** How many there are of those of which only the first are named. */
  known: { overdue: number; expiring: number };
};

function Attention({ attention, failures, known }: AttentionProps) {
  const t = useTranslations("dashboard.attention");
  const lists = useRows(attention, failures);
  const rows = fairShare(lists, MOST);
  const [overdue = 0, expiring = 0, ...others] = lists.map(({ length }) => length);
  const beyond = {
    overdue: attention.overdueInvoices ? known.overdue : 0,
    expiring: attention.expiringQuotes ? known.expiring : 0,
  };
  const total =
    Math.max(overdue, beyond.overdue) +
    Math.max(expiring, beyond.expiring) +
    others.reduce((sum, count) => sum + count, 0);
  return (
    <Card
      flush
      title={t("title")}
      className="h-full"
      {...(total > 0 && { count: total })}
      {...(beyond.overdue > 0 && {
        action: (
          <Link className="more" href="/invoices?status=overdue&sort=due_date">
            {t("all")}
          </Link>
        ),
      })}
    >
      {rows.length === 0 ? (
        <EmptyState icon={CircleCheckBig} title={t("none")} headingLevel={3}>
          {t("noneText")}
        </EmptyState>
      ) : (
        <ul>
          {rows.map(({ key, ...row }) => (
            <AttentionRow key={key} {...row} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function AttentionRow({ icon: Icon, tone, name, detail, number, worth, href, action }: Omit<Row, "key">) {
  const t = useTranslations("dashboard.attention");
  return (
    <li className="relative grid min-h-14 grid-cols-[16px_minmax(0,1fr)_auto_auto] items-center gap-x-3 border-t border-border px-4 py-1.5 text-table hover:bg-[color-mix(in_srgb,var(--color-raised)_55%,var(--color-surface))] md:px-5">
      <Icon aria-hidden className={`icon ${tone}`} />
      <div className="min-w-0">
        <Link
          href={href}
          className="block truncate font-medium -outline-offset-2 after:absolute after:inset-0 hover:underline hover:underline-offset-3"
        >
          <bdi>{name}</bdi>
        </Link>
        <p className="line-clamp-2 text-meta text-subtle">
          {detail}
          {number && (
            <span className="max-sm:hidden">
              {" · "}
              <span className="mono">{number}</span>
            </span>
          )}
        </p>
      </div>
      <span>{worth && <Amount amount={worth.amount} currency={worth.currency} />}</span>
      <span aria-hidden className="text-right text-link sm:min-w-16">
        {t(action)}
      </span>
    </li>
  );
}
