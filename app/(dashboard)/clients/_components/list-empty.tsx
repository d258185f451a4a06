import { Archive, SearchX, UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { NewClientButton } from "./new-client-button.client";

export type ListEmptyProps = {
  /** Why there is nothing: no client yet, none archived, or none that matches. */
  why: "none" | "archived" | "filtered";
  canWrite: boolean;
  canImport: boolean;
};

/** In the place of the rows: why there are none, and the way on. */
export function ListEmpty({ why, canWrite, canImport }: ListEmptyProps) {
  const t = useTranslations("clients.empty");
  if (why === "filtered") {
    return (
      <Framed>
        <EmptyState
          icon={SearchX}
          title={t("filtered.title")}
          actions={<ButtonLink href="/clients">{t("filtered.clear")}</ButtonLink>}
        >
          {t("filtered.text")}
        </EmptyState>
      </Framed>
    );
  }
  if (why === "archived") {
    return (
      <Framed>
        <EmptyState
          icon={Archive}
          title={t("archived.title")}
          actions={<ButtonLink href="/clients">{t("archived.back")}</ButtonLink>}
        >
          {t("archived.text")}
        </EmptyState>
      </Framed>
    );
  }
  return (
    <Framed>
      <EmptyState
        icon={UsersRound}
        title={t("none.title")}
        actions={
          (canWrite || canImport) && (
            <>
              {canWrite && <NewClientButton>{t("none.add")}</NewClientButton>}
              {canImport && <ButtonLink href="/clients/import">{t("none.import")}</ButtonLink>}
            </>
          )
        }
      >
        {t(canWrite ? "none.text" : "none.textReader")}
      </EmptyState>
    </Framed>
  );
}

const Framed = ({ children }: { children: ReactNode }) => <div className="border-t border-border">{children}</div>;
