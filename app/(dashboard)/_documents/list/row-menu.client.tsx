"use client";

import { Copy, Ellipsis, ExternalLink, PanelRight, Pencil, Trash2, Wallet } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PATHS } from "@/components/documents/document-paths";
import { useList } from "@/components/list/list-provider.client";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { IconButton } from "@/components/ui/icon-button.client";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu.client";
import { invoiceActions, type InvoiceStatus } from "@/lib/billing/documents/status";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { useDuplicate, useRemoveDraft } from "../use-drafts.client";

export type RowMenuProps = {
  document: { kind: DocumentKind; id: string; name: string; status: string; version: number };
  canWrite: boolean;
  canPay: boolean;
  /** Whether it can be looked at beside the list. */
  canPeek: boolean;
};

/** What can be done with one document, without opening it. */
export function RowMenu({ document, canWrite, canPay, canPeek }: RowMenuProps) {
  const t = useTranslations("document-list.row");
  const page = useTranslations("document-list.remove");
  const router = useRouter();
  const { go } = useList();
  const [asking, setAsking] = useState(false);
  const { kind, id, name, status } = document;
  const remove = useRemoveDraft(kind, () => {
    setAsking(false);
    router.refresh();
  });
  const duplicate = useDuplicate(kind === "quote" ? "quote" : "invoice");
  const draft = status === "draft";
  const path = `${PATHS[kind]}/${id}`;
  const payable =
    canPay && kind === "invoice" && status !== "paid" && invoiceActions.may("pay", status as InvoiceStatus);
  return (
    <>
      <Menu
        trigger={
          <IconButton size="compact" label={t("actions", { name })} pending={duplicate.pending}>
            <Ellipsis aria-hidden className="icon" />
          </IconButton>
        }
      >
        <MenuItem icon={ExternalLink} onSelect={() => router.push(path)}>
          {t("open")}
        </MenuItem>
        {canPeek && (
          <MenuItem icon={PanelRight} onSelect={() => go({ peek: id }, "push")}>
            {t("peek")}
          </MenuItem>
        )}
        {payable && (
          <MenuItem icon={Wallet} onSelect={() => router.push(`${path}?new=payment`)}>
            {t("pay")}
          </MenuItem>
        )}
        {canWrite && (draft || kind !== "credit_note") && <MenuSeparator />}
        {canWrite && draft && (
          <MenuItem icon={Pencil} keys={["e"]} onSelect={() => router.push(`${path}/edit`)}>
            {t("edit")}
          </MenuItem>
        )}
        {canWrite && kind !== "credit_note" && (
          <MenuItem icon={Copy} onSelect={() => duplicate.run(id)}>
            {t("duplicate")}
          </MenuItem>
        )}
        {canWrite && draft && (
          <MenuItem icon={Trash2} tone="danger" onSelect={() => setAsking(true)}>
            {t("remove")}
          </MenuItem>
        )}
      </Menu>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={page("title", { name })}
        description={page("text")}
        confirmLabel={page("confirm")}
        pending={remove.pending}
        onConfirm={() => remove.run(document)}
      />
    </>
  );
}
