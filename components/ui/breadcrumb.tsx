import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fragment } from "react";

/** The way back up, above the title: links to the levels above, the page itself left out. */
export function Breadcrumb({ items }: { items: readonly { href: string; label: string }[] }) {
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
    </nav>
  );
}
