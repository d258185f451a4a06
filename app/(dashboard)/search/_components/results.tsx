import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { RECORD_ICONS } from "@/components/layout/record-icons";
import { Banner } from "@/components/ui/banner";
import { Highlighted } from "@/components/ui/highlighted";
import { Pager } from "@/components/ui/pager";
import type { SearchHitView, SearchView } from "@/lib/insight/search/view";
import type { AskedFor } from "./asked-for";
import { NoResults } from "./no-results";
import { SaidCount } from "./said-count.client";

type Props = {
  of: Promise<SearchView>;
  asked: AskedFor;
  canCreate: boolean;
  hrefFor: (change: Record<string, string | number | null>) => string;
};

/** What was found, by kind. */
export async function Results({ of, asked, canCreate, hrefFor }: Props) {
  const [{ groups, degraded }, t] = await Promise.all([of, getTranslations("search")]);
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  return (
    <>
      <SaidCount text={t("found", { count: total })} />
      {degraded && <Banner className="mb-4">{t("degraded")}</Banner>}
      {total === 0 && <NoResults q={asked.q} canCreate={canCreate} />}
      {groups
        .filter(({ hits }) => hits.length > 0)
        .map((group) => (
          <Group key={group.kind} group={group} asked={asked} hrefFor={hrefFor} />
        ))}
    </>
  );
}

type GroupProps = Pick<Props, "asked" | "hrefFor"> & { group: SearchView["groups"][number] };

async function Group({ group: { kind, total, hits }, asked, hrefFor }: GroupProps) {
  const [t, format] = await Promise.all([getTranslations("search"), getFormatter()]);
  const more = asked.type === undefined && total > hits.length;
  return (
    <section aria-labelledby={`found-${kind}`} className="mb-6">
      <h2 id={`found-${kind}`} className="mb-2 flex items-baseline gap-2 text-section">
        {t(`kinds.${kind}`)} <span className="num text-body font-normal text-subtle">{format.number(total)}</span>
      </h2>
      <div className="overflow-clip rounded-card border border-border bg-surface">
        <ul className="divide-y divide-border">
          {hits.map((hit) => (
            <Hit key={hit.id} hit={hit} archived={t("archived")} />
          ))}
        </ul>
        {asked.type !== undefined && (
          <Pager page={asked.page} perPage={asked.perPage} total={total} hrefFor={(page) => hrefFor({ page })} />
        )}
        {more && (
          <Link
            href={hrefFor({ type: kind })}
            className="flex min-h-11 items-center gap-2 border-t border-border px-4 text-table font-medium text-muted hover:bg-raised hover:text-text"
          >
            {t(`all.${kind}`, { count: total })} <ArrowRight aria-hidden className="icon" />
          </Link>
        )}
      </div>
    </section>
  );
}

function Hit({
  hit: { kind, href, highlights, archived: isArchived },
  archived,
}: {
  hit: SearchHitView;
  archived: string;
}) {
  const Icon = RECORD_ICONS[kind];
  return (
    <li>
      <Link href={href} className="flex min-h-12 items-center gap-3 px-4 py-2 -outline-offset-2 hover:bg-raised">
        <Icon aria-hidden className="icon text-subtle" />
        <span className="min-w-0 flex-1 sm:flex sm:items-baseline sm:gap-3">
          <span className="block min-w-0 font-medium break-words">
            <Highlighted parts={highlights.title} />
          </span>
          <span className="block min-w-0 text-table break-words text-subtle">
            <Highlighted parts={highlights.subtitle} />
          </span>
        </span>
        {isArchived && <span className="flex-none text-meta text-subtle">{archived}</span>}
      </Link>
    </li>
  );
}
