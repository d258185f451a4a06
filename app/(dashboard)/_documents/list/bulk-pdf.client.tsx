"use client";

import { FileDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PATHS } from "@/components/documents/document-paths";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { chosenOf } from "@/components/list/chosen-of";
import { useList } from "@/components/list/list-provider.client";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { toast } from "@/components/ui/toast";
import type { BulkActionProps } from "./bulk-actions.client";
import { MANY_ACTIONS } from "./many-actions.client";

/** Downloads the PDFs of the selected documents in one archive; asks first when some have none. */
export function BulkPdf({ kind, choice }: BulkActionProps) {
  const t = useTranslations("document-list.bulkPdf");
  const states = useTranslations("states.errors.documents");
  const { address, selection } = useList();
  const [asked, setAsked] = useState<{ ids: string[]; drafts: number } | null>(null);
  const download = (ids: string[]) => {
    setAsked(null);
    window.location.assign(`/api/v1${PATHS[kind]}/bulk/pdf?ids=${ids.join(",")}`);
  };
  const check = useImmediateAction(MANY_ACTIONS[kind].pdfs, ({ data }) => {
    if (!data) return;
    if (data.ids.length === 0) toast({ message: states("none_issued"), tone: "error" });
    else if (data.drafts > 0) setAsked(data);
    else download(data.ids);
  });
  if (address["status"] === "draft") return null;
  return (
    <>
      <Button
        variant="quiet"
        size="compact"
        className="text-text!"
        pending={check.pending}
        onClick={() => check.run(chosenOf(selection, choice))}
      >
        <FileDown aria-hidden className="icon" />
        {t("button")}
      </Button>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={t("title", { count: asked?.ids.length ?? 0 })}
        description={t("drafts", { count: asked?.drafts ?? 0 })}
        confirmLabel={t("confirm")}
        tone="primary"
        onConfirm={() => asked && download(asked.ids)}
      />
    </>
  );
}
