import { CircleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Issue } from "@/lib/kernel/errors";

export type MissingFactsProps = {
  /** What keeps a draft from being issued, as `check-invoice.ts` and its like tell it. */
  issues: readonly Issue[];
  clientId: string;
  /** Where the draft is written; left out on that page itself, whose fields are in sight. */
  editHref?: string;
};

/** What a draft lacks before it may be issued, each with the way to the place where it is filled in. */
export function MissingFacts({ issues, clientId, editHref }: MissingFactsProps) {
  const t = useTranslations("documents.facts");
  const places = {
    seller: { href: "/settings/business", label: t("ofSeller") },
    buyer: { href: `/clients/${clientId}/edit`, label: t("ofBuyer") },
    document: { href: editHref, label: t("ofDocument") },
  };
  const nameOf = ({ path, code }: Issue) => {
    const special = `codes.${code.replace("document.", "")}` as "codes.vat_in_franchise";
    if (t.has(special)) return t(special);
    return t(t.has(path as "seller.siren") ? (path as "seller.siren") : "other");
  };
  return (
    <ul className="grid gap-1.5">
      {issues.map((issue) => {
        const place = places[issue.path.split(".")[0] as keyof typeof places] ?? places.document;
        return (
          <li key={`${issue.path} ${issue.code}`} className="flex items-start gap-2 text-table">
            <CircleAlert aria-hidden className="icon mt-0.5 text-warning" />
            <span className="min-w-0 flex-1">
              {nameOf(issue)}
              {place.href !== undefined && (
                <>
                  {" "}
                  <Link href={place.href} className="link whitespace-nowrap">
                    {place.label}
                  </Link>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
