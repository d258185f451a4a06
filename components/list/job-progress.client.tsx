"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, type ReactNode } from "react";
import { announce } from "@/components/layout/announce";
import { IconButton } from "@/components/ui/icon-button.client";
import { Progress } from "@/components/ui/progress";

export type JobProgressProps = {
  /** What is being done: “Archiver 1 240 clients”. */
  title: string;
  /** How it stands, in words. */
  state: string;
  processed: number;
  total: number;
  underWay: boolean;
  /** Cancel, undo. */
  actions: ReactNode;
  /** Puts the panel away; work goes on. */
  onClose: () => void;
};

/** Work on many records, above the list they are in: how far it is, and how to stop it or take it back. */
export function JobProgress({ title, state, processed, total, underWay, actions, onClose }: JobProgressProps) {
  const t = useTranslations("list.job");
  useEffect(() => announce(`${title}. ${state}`), [title, state]);
  return (
    <section
      aria-label={title}
      data-edge=""
      className="mb-4 rounded-card border border-border bg-surface px-4 py-3 text-table"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 font-medium">{title}</p>
        <p className="num text-muted">{state}</p>
        {actions}
        <IconButton size="compact" label={t("close")} onClick={onClose}>
          <X aria-hidden className="icon" />
        </IconButton>
      </div>
      {underWay && (
        <div className="mt-2">
          <Progress label={title} value={processed} max={Math.max(total, 1)} />
        </div>
      )}
    </section>
  );
}
