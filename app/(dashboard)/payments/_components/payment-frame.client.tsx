"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ListPanel } from "@/components/list/list-panel.client";
import { ListToolbar, type ListToolbarProps } from "@/components/list/list-toolbar.client";

export type PaymentFrameProps = { toolbar: Omit<ListToolbarProps, "bulk">; children: ReactNode };

/** The list of payments with its toolbar and keys: its rows lead to their invoices. */
export function PaymentFrame({ toolbar, children }: PaymentFrameProps) {
  const t = useTranslations("payments");
  return (
    <ListPanel label={t("table")} deeds={{ onlyLinks: true }}>
      <ListToolbar {...toolbar} bulk={null} />
      {children}
    </ListPanel>
  );
}
