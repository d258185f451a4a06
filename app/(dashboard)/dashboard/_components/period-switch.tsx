import Link from "next/link";
import { useTranslations } from "next-intl";
import { PERIODS, type Period } from "@/lib/insight/dashboard/months";

/** Which running period the revenue is of: in the address, so that it survives a reload and can be shared. */
export function PeriodSwitch({ period }: { period: Period }) {
  const t = useTranslations("dashboard.period");
  return (
    <nav aria-label={t("label")}>
      <ul className="flex gap-0.5 rounded-control border border-edge bg-surface p-0.5">
        {PERIODS.map((each) => (
          <li key={each} className="flex-auto">
            <Link
              href={each === "month" ? "/dashboard" : `/dashboard?period=${each}`}
              scroll={false}
              aria-current={each === period ? "true" : undefined}
              className="flex h-9.5 items-center justify-center rounded-small px-3.5 text-table font-medium whitespace-nowrap text-muted hover:text-text aria-[current]:bg-neutral-tint aria-[current]:text-text md:h-7.5 md:px-2.5 forced-colors:aria-[current]:outline-2"
            >
              {t(each)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
