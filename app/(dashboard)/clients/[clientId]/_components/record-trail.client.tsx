"use client";

import { useTranslations } from "next-intl";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { useTrail } from "./use-trail.client";

/** The way back to the list this client was opened from, and where in it the client stands. */
export function RecordTrail({ clientId }: { clientId: string }) {
  const nav = useTranslations("shell.nav");
  const t = useTranslations("client");
  const trail = useTrail(clientId);
  const items = [{ href: trail?.href ?? "/clients", label: nav("clients") }];
  return (
    <Breadcrumb
      items={items}
      {...(trail && { here: t("position", { index: trail.offset + trail.index + 1, total: trail.total }) })}
    />
  );
}
