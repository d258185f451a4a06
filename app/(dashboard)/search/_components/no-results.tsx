import { Search, SearchX } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { CreateNamed } from "./create-named.client";

/** The page before anything was asked. */
export async function NothingAsked() {
  const t = await getTranslations("search.nothingAsked");
  return (
    <EmptyState icon={Search} title={t("title")}>
      {t("lead")}
    </EmptyState>
  );
}

/** Nothing was found: what may help, and the way to make it. */
export async function NoResults({ q, canCreate }: { q: string; canCreate: boolean }) {
  const t = await getTranslations("search.noResults");
  return (
    <EmptyState icon={SearchX} title={t("title", { q })} actions={canCreate && <CreateNamed name={q} />}>
      {t("lead")}
    </EmptyState>
  );
}
