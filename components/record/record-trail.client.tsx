"use client";

import { useTranslations } from "next-intl";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { useTrail } from "./use-trail.client";

/** The way back to the list a record was opened from, and where in it the record stands. @param label of the list */
export function RecordTrail({ list, id, label }: { list: string; id: string; label: string }) {
  const t = useTranslations("common.record");
  const trail = useTrail(list, id);
  return (
    <Breadcrumb
      items={[{ href: trail?.href ?? list, label }]}
      {...(trail && { here: t("position", { index: trail.offset + trail.index + 1, total: trail.total }) })}
    />
  );
}
