"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { leaveFor } from "@/components/forms/leaving";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { Dialog } from "@/components/ui/dialog.client";
import { Menu, MenuItem } from "@/components/ui/menu.client";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import type { EntryView } from "@/lib/crm/activities/view";
import { removeActivityAction } from "../actions";

const ActivityForm = lazy(async () => ({ default: (await import("./activity-form.client")).ActivityForm }));

export type EntryActionsProps = {
  clientId: string;
  entry: EntryView;
  onChanged: (entry: EntryView) => void;
  onRemoved: (id: string) => void;
};

const EXCERPT = 40;

/** Corrects or takes away what somebody wrote. */
export function EntryActions({ clientId, entry, onChanged, onRemoved }: EntryActionsProps) {
  const t = useTranslations("client.timeline");
  const [layer, setLayer] = useState<"edit" | "remove" | null>(null);
  const remove = useImmediateAction(removeActivityAction, ({ message }) => {
    onRemoved(entry.id);
    if (message) toast({ message });
  });
  const close = () => setLayer(null);
  const leave = () => leaveFor(close);
  return (
    <>
      <Menu
        trigger={
          <Button
            variant="quiet"
            size="compact"
            shape="icon"
            aria-label={t("actionsOf", { text: [...entry.text].slice(0, EXCERPT).join("") })}
            pending={remove.pending}
            className="md:-mr-2"
          >
            <Ellipsis aria-hidden className="icon" />
          </Button>
        }
      >
        <MenuItem icon={Pencil} onSelect={() => setLayer("edit")}>
          {t("edit")}
        </MenuItem>
        <MenuItem icon={Trash2} tone="danger" onSelect={() => setLayer("remove")}>
          {t("remove")}
        </MenuItem>
      </Menu>
      <Dialog open={layer === "edit"} onOpenChange={leave} title={t("editTitle")} size="medium">
        <Suspense fallback={<Skeleton className="h-72" />}>
          <ActivityForm clientId={clientId} entry={entry} onDone={close} onCancel={leave} onChanged={onChanged} />
        </Suspense>
      </Dialog>
      <ConfirmDialog
        open={layer === "remove"}
        onOpenChange={close}
        title={t("removeTitle")}
        description={t("removeText")}
        confirmLabel={t("remove")}
        onConfirm={() => {
          close();
          remove.run({ clientId, activityId: entry.id });
        }}
      />
    </>
  );
}
