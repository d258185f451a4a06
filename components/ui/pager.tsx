import { clsx } from "clsx";
import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type PagerProps = {
  /** 1-based. */
  page: number;
  perPage: number;
  total: number;
  hrefFor: (page: number) => string;
  /** Beside the range: how many rows a page. */
  children?: ReactNode;
  /** Stays at the foot of the window while the list goes on below. */
  sticky?: boolean;
};

/** Rows whose pages have numbers; beyond them one searches, not leafs. */
const NUMBERED = 10_000;

/** First, last, and the neighbours of the current page; 0 stands for a gap. */
function pagesAround(page: number, last: number): number[] {
  const kept = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last);
  const sorted = [...new Set(kept)].sort((a, b) => a - b);
  return sorted.flatMap((number, index) =>
    index > 0 && number - (sorted[index - 1] ?? 0) > 1 ? [0, number] : [number],
  );
}

const cell =
  "grid size-11 place-items-center rounded-control text-muted hover:bg-raised hover:text-text aria-[current]:bg-neutral-tint aria-[current]:font-semibold aria-[current]:text-text md:size-8";

/** The foot of a list: which rows these are, and the other pages. */
export function Pager({ page, perPage, total, hrefFor, children, sticky = false }: PagerProps) {
  const t = useTranslations("common.pager");
  const last = Math.max(1, Math.ceil(total / perPage));
  const lastNumbered = Math.max(page, Math.min(last, Math.floor(NUMBERED / perPage)));
  const from = total === 0 ? 0 : (page - 1) * perPage + 1;
  const to = Math.min(total, page * perPage);
  return (
    <div
      className={clsx(
        "flex min-h-12 flex-wrap items-center gap-x-4 gap-y-2 border-t border-border bg-surface py-1.5 pr-3 pl-4 text-table text-muted",
        sticky && "z-6 md:sticky md:bottom-0",
      )}
    >
      <p className="num">
        {total > NUMBERED ? t("rangeOfMany", { from, to, limit: NUMBERED }) : t("range", { from, to, total })}
      </p>
      {children}
      <span className="flex-1" />
      {last > 1 && (
        <nav aria-label={t("label")} className="flex items-center gap-0.5 tabular-nums">
          <Step href={page > 1 ? hrefFor(page - 1) : null} label={t("previous")} icon={ChevronLeft} />
          {pagesAround(page, lastNumbered).map((number, index) =>
            number === 0 ? (
              <span key={`gap-${index}`} aria-hidden className="grid w-8 place-items-center max-md:hidden">
                …
              </span>
            ) : (
              <Link
                key={number}
                href={hrefFor(number)}
                aria-label={t("page", { page: number })}
                aria-current={number === page ? "page" : undefined}
                className={`${cell} ${number === page ? "" : "max-md:hidden"}`}
              >
                {number}
              </Link>
            ),
          )}
          <Step href={page < last ? hrefFor(page + 1) : null} label={t("next")} icon={ChevronRight} />
        </nav>
      )}
    </div>
  );
}

function Step({ href, label, icon: Icon }: { href: string | null; label: string; icon: typeof ChevronLeft }) {
  if (href === null) {
    return (
      <span aria-hidden className="grid size-11 place-items-center text-edge md:size-8">
        <Icon className="icon" />
      </span>
    );
  }
  return (
    <Link href={href} aria-label={label} className={cell}>
      <Icon aria-hidden className="icon" />
    </Link>
  );
}
