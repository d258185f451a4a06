import { Plus, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { DOCUMENT_ICONS } from "@/components/documents/document-icons";
import { newHref, PATHS } from "@/components/documents/document-paths";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { TabKey } from "./tabs-of";

export type ListEmptyProps = {
  kind: DocumentKind;
  /** Why there is nothing: none yet, none that matches, or none in an open tab. */
  why: "none" | "filtered" | Exclude<TabKey, "all">;
  canWrite: boolean;
  /** Of one client only. */
  clientId?: string;
};

/** In the place of the rows: why there are none, and the way on. */
export function ListEmpty(props: ListEmptyProps) {
  const { kind, why } = props;
  const t = useTranslations("document-list.empty");
  const all = <ButtonLink href={PATHS[kind]}>{t(why === "filtered" ? "clear" : `${kind}.showAll`)}</ButtonLink>;
  return (
    <div className="border-t border-border">
      {why === "none" ? (
        <NoneYet {...props} />
      ) : why === "filtered" ? (
        <EmptyState icon={SearchX} title={t(`${kind}.filtered`)} actions={all}>
          {t("widen")}
        </EmptyState>
      ) : (
        <EmptyState icon={DOCUMENT_ICONS[kind]} title={t(`${kind}.${why}` as "invoice.overdue")} actions={all} />
      )}
    </div>
  );
}

/** Credit notes begin at the invoice they credit. */
function NoneYet({ kind, canWrite, clientId }: ListEmptyProps) {
  const t = useTranslations("document-list.empty");
  return (
    <EmptyState
      icon={DOCUMENT_ICONS[kind]}
      title={t(clientId === undefined || kind === "credit_note" ? `${kind}.none` : `${kind}.noneOfClient`)}
      actions={
        canWrite &&
        (kind === "credit_note" ? (
          <ButtonLink href="/invoices">{t("credit_note.first")}</ButtonLink>
        ) : (
          <ButtonLink href={newHref(kind, clientId)} variant="primary">
            <Plus aria-hidden className="icon" />
            {t(clientId === undefined ? `${kind}.first` : `${kind}.create`)}
          </ButtonLink>
        ))
      }
    >
      {(canWrite || clientId === undefined) && t(canWrite ? `${kind}.text` : `${kind}.textReader`)}
    </EmptyState>
  );
}
