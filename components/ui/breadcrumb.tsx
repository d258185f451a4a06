import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fragment } from "react";

export type BreadcrumbProps = {
  items: readonly { href: string; label: string }[];
  /** Where in its list the record stands; the record itself is the title below. */
  here?: string;
};

/** The way back up, above the title: links to the levels above, the page itself left out. */
export function Breadcrumb({ items, here }: BreadcrumbProps) {
  const t = useTranslations("common");
  return (
    <nav aria-label={t("breadcrumb")} className="mb-1 flex items-center gap-1.5 text-table text-subtle">
      {items.map(({ href, label }, index) => (
        <Fragment key={href}>
          {index > 0 && <ChevronRight aria-hidden className="icon size-3.5" />}
          <Link
            href={href}
            className="rounded-small underline-offset-[3px] hover:text-text hover:underline max-md:py-3"
          >
            {label}
          </Link>
        </Fragment>
      ))}
      {here !== undefined && (
        <>
          <ChevronRight aria-hidden className="icon size-3.5" />
          <span className="num">{here}</span>
        </>
      )}
    </nav>
  );
}
