"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PATHS } from "@/components/documents/document-paths";
import { ListPanel } from "@/components/list/list-panel.client";
import { ListToolbar, type ListToolbarProps } from "@/components/list/list-toolbar.client";
import { BulkActions, type BulkActionProps } from "./bulk-actions.client";

export type ListFrameProps = {
  bulk: BulkActionProps;
  toolbar: Omit<ListToolbarProps, "bulk">;
  children: ReactNode;
};

/** A list of documents with its toolbar and keys. */
export function ListFrame({ bulk, toolbar, children }: ListFrameProps) {
  const { kind, canWrite } = bulk;
  const t = useTranslations("document-list");
  const router = useRouter();
  const edit = (id: string) => router.push(`${PATHS[kind]}/${id}/edit`);
  return (
    <ListPanel label={t(`table.${kind}`)} deeds={canWrite ? { edit } : {}}>
      <ListToolbar {...toolbar} bulk={<BulkActions {...bulk} />} />
      {children}
    </ListPanel>
  );
}
