import Link from "next/link";
import { useTranslations } from "next-intl";
import { DOCUMENT_ICONS } from "@/components/documents/document-icons";
import { PATHS } from "@/components/documents/document-paths";
import { Amount } from "@/components/format/amount";
import { Card } from "@/components/ui/card";
import type { StandingView, SumView } from "@/lib/insight/dashboard/view";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { Elsewhere } from "../../_components/elsewhere";
import { readStanding } from "./read";

export async function DraftsCard() {
  return <Drafts {...await readStanding()} />;
}

/** What was begun and is not issued yet. */
function Drafts({ currency, drafts }: StandingView) {
  const t = useTranslations("dashboard.drafts");
  const kinds: [DocumentKind, SumView][] = [
    ["invoice", drafts.invoices],
    ["quote", drafts.quotes],
    ["credit_note", drafts.creditNotes],
  ];
  const begun = kinds.filter(([, { count }]) => count > 0);
  const total = begun.reduce((sum, [, { count }]) => sum + count, 0);
  return (
    <Card flush title={t("title")} className="h-full" {...(total > 0 && { count: total })}>
      {begun.length === 0 && <p className="px-4 pb-4 text-muted md:px-5">{t("none")}</p>}
      <ul>
        {begun.map(([kind, { count, amount, otherCurrencies }]) => {
          const Icon = DOCUMENT_ICONS[kind];
          return (
            <li key={kind} className="border-t border-border">
              <Link
                href={`${PATHS[kind]}?status=draft`}
                className="flex min-h-12 items-center gap-3 px-4 py-1.5 text-table -outline-offset-2 hover:bg-[color-mix(in_srgb,var(--color-raised)_55%,var(--color-surface))] md:px-5"
              >
                <Icon aria-hidden className="icon text-subtle" />
                <span className="flex-1 font-medium">{t(kind, { count })}</span>
                <span className="text-right">
                  <Amount amount={amount} currency={currency} />
                  <span className="text-meta text-subtle">
                    <Elsewhere amounts={otherCurrencies} />
                  </span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
