"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import type { WorkspaceView } from "@/lib/identity/workspaces/view";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { removeBankDetailsAction } from "../actions";
import { BankDialog } from "./bank-dialog.client";

/** The account people pay to. Only its last four characters come back from the server. */
export function BankCard({ bank }: { bank: WorkspaceView["bank"] }) {
  const t = useTranslations("settings.bank");
  const [asked, setAsked] = useState<"change" | "remove" | null>(null);
  const removal = useImmediateAction(removeBankDetailsAction);
  const close = () => setAsked(null);
  return (
    <Card
      title={t("title")}
      description={t("lead")}
      action={
        <div className="flex flex-wrap justify-end gap-2">
          {bank.set && (
            <Button size="compact" variant="quiet" pending={removal.pending} onClick={() => setAsked("remove")}>
              {t("remove")}
            </Button>
          )}
          <Button size="compact" onClick={() => setAsked("change")}>
            {t(bank.set ? "change" : "add")}
          </Button>
        </div>
      }
    >
      {bank.set ? (
        <p className="mono">
          <span aria-hidden>•••• •••• •••• </span>
          <span className="sr-only">{t("endsWith")} </span>
          {bank.ibanLast4}
        </p>
      ) : (
        <p className="text-muted">{t("none")}</p>
      )}
      <BankDialog open={asked === "change"} onClose={close} />
      <ConfirmDialog
        open={asked === "remove"}
        onOpenChange={close}
        title={t("removeTitle")}
        description={t("removeText")}
        confirmLabel={t("remove")}
        onConfirm={() => {
          close();
          removal.run({});
        }}
      />
    </Card>
  );
}
