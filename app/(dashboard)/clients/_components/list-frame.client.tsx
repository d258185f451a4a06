"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ListPanel } from "@/components/list/list-panel.client";
import { useList } from "@/components/list/list-provider.client";
import { ListToolbar, type ListToolbarProps } from "@/components/list/list-toolbar.client";
import { BulkActions, type BulkActionsProps } from "./list-bulk-actions.client";
import { useArchive } from "./use-archive.client";
import { useBulkChange } from "./use-bulk-change.client";

export type ListFrameProps = {
  toolbar: Omit<ListToolbarProps, "bulk">;
  bulk: BulkActionsProps;
  children: ReactNode;
};

/** The list of clients with its toolbar and keys. */
export function ListFrame({ toolbar, bulk, children }: ListFrameProps) {
  const t = useTranslations("clients");
  const router = useRouter();
  const { selection } = useList();
  const { archive } = useArchive();
  const change = useBulkChange(bulk.choice);
  const deeds = {
    edit: (id: string) => router.push(`/clients/${id}/edit`),
    archive: (id: string | null) => {
      if (bulk.archived) return;
      if (selection.all || selection.ids.size > 0) change.run({ kind: "archive" });
      else if (id) archive({ id });
    },
  };
  return (
    <ListPanel label={t("table")} deeds={bulk.canWrite ? deeds : {}}>
      <ListToolbar {...toolbar} bulk={<BulkActions {...bulk} />} />
      {children}
    </ListPanel>
  );
}
