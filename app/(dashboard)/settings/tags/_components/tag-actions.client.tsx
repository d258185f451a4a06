"use client";

import { Combine, Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { leaveFor } from "@/components/forms/leaving";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { Dialog } from "@/components/ui/dialog.client";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu.client";
import type { TagView } from "@/lib/crm/tags/view";
import { removeTagAction } from "../actions";
import { MergeTagForm } from "./merge-tag-form.client";
import { TagForm } from "./tag-form.client";

/** What is done with one tag. Deleting and merging ask first: neither can be taken back. */
export function TagActions({ tag }: { tag: TagView }) {
  const t = useTranslations("tags");
  const [layer, setLayer] = useState<"edit" | "merge" | "remove" | null>(null);
  const remove = useImmediateAction(removeTagAction);
  const close = () => setLayer(null);
  const leave = () => leaveFor(close);
  const { name, clients, contacts } = tag;
  return (
    <>
      <Menu
        trigger={
          <Button
            variant="quiet"
            size="compact"
            shape="icon"
            aria-label={t("actionsOf", { name })}
            pending={remove.pending}
          >
            <Ellipsis aria-hidden className="icon" />
          </Button>
        }
      >
        <MenuItem icon={Pencil} onSelect={() => setLayer("edit")}>
          {t("edit")}
        </MenuItem>
        <MenuItem icon={Combine} onSelect={() => setLayer("merge")}>
          {t("merge.action")}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={Trash2} tone="danger" onSelect={() => setLayer("remove")}>
          {t("remove")}
        </MenuItem>
      </Menu>
      <Dialog open={layer === "edit"} onOpenChange={leave} title={t("editTitle", { name })}>
        <TagForm tag={tag} onDone={close} onCancel={leave} />
      </Dialog>
      <Dialog
        open={layer === "merge"}
        onOpenChange={close}
        title={t("merge.title", { name })}
        description={t("merge.lead", { name })}
      >
        <MergeTagForm tag={tag} onDone={close} />
      </Dialog>
      <ConfirmDialog
        open={layer === "remove"}
        onOpenChange={close}
        title={t("removeTitle", { name })}
        description={t("removeText", { clients, contacts })}
        confirmLabel={t("remove")}
        onConfirm={() => {
          close();
          remove.run({ tagId: tag.id });
        }}
      />
    </>
  );
}
