"use client";

import { ArchiveRestore } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { ClientView } from "@/lib/crm/clients/view";
import { restoreClientAction } from "../actions";

/** Why a client is in no list, and the way back. */
export function ArchivedBanner({ client, writes }: { client: ClientView; writes: boolean }) {
  const t = useTranslations("client");
  const format = useFormatter();
  const restore = useImmediateAction(restoreClientAction);
  const date = client.archivedAt ? format.dateTime(new Date(client.archivedAt), { dateStyle: "long" }) : "";
  return (
    <Banner
      tone="warning"
      className="mb-4 items-center!"
      action={
        writes && (
          <Button size="compact" pending={restore.pending} onClick={() => restore.run({ clientId: client.id })}>
            <ArchiveRestore aria-hidden className="icon" />
            {t("actions.restore")}
          </Button>
        )
      }
    >
      {t("archived.banner", { date })}
    </Banner>
  );
}
