"use client";

import { clsx } from "clsx";
import { Archive, ArchiveRestore, CircleDot, Download, Tag, Tags } from "lucide-react";
import { useTranslations } from "next-intl";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import type { Choice } from "@/components/list/chosen-of";
import { useList } from "@/components/list/list-provider.client";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { Menu, MenuItem } from "@/components/ui/menu.client";
import { TagPicker, type PickableTag } from "@/components/ui/tag-picker.client";
import { CLIENT_STATUSES } from "@/lib/crm/clients/status";
import { createTagAction } from "../actions";
import { exportHref, isExportable } from "./export-href";
import { useBulkChange } from "./use-bulk-change.client";

const BULK_TAGS = "bulk-tags";

/** Opens the tags of the selection, once the menu it was asked in has given the focus back: the tags close without it. */
export const openBulkTags = () =>
  document.addEventListener("focusin", () => setTimeout(() => document.getElementById(BULK_TAGS)?.click()), {
    once: true,
  });

export type BulkActionsProps = {
  tags: readonly PickableTag[];
  choice: Choice;
  /** Whether the list shows archived clients, which can be restored, or the others, which can be archived. */
  archived: boolean;
  canWrite: boolean;
  canTag: boolean;
  canExport: boolean;
};

/** Words where there is room for all of them. */
const label = "max-[1399px]:sr-only";
const look = "text-text! max-[1399px]:w-(--control-compact) max-[1399px]:px-0";

/** What can be done with the selected clients. */
export function BulkActions({ tags, choice, archived, canWrite, canTag, canExport }: BulkActionsProps) {
  const t = useTranslations("clients.bulk");
  const words = useTranslations("new-client.fields.statuses");
  const { selection } = useList();
  const { run, pending } = useBulkChange(choice);
  const create = useImmediateAction(createTagAction, ({ data }) => data && run({ kind: "add_tag", tagId: data.tagId }));
  const Shelf = archived ? ArchiveRestore : Archive;
  return (
    <>
      {canWrite && (
        <>
          <TagPicker
            label={t("addTag")}
            tags={tags}
            chosen={[]}
            onToggle={({ id }) => run({ kind: "add_tag", tagId: id })}
            {...(canTag && { onCreate: (name: string) => create.run({ name }) })}
            trigger={
              <Button
                title={t("addTag")}
                id={BULK_TAGS}
                variant="quiet"
                size="compact"
                className={look}
                pending={pending}
              >
                <Tag aria-hidden className="icon" />
                <span className={label}>{t("addTag")}</span>
              </Button>
            }
          />
          <Menu
            align="start"
            trigger={
              <Button title={t("setStatus")} variant="quiet" size="compact" className={look} pending={pending}>
                <CircleDot aria-hidden className="icon" />
                <span className={label}>{t("setStatus")}</span>
              </Button>
            }
          >
            {CLIENT_STATUSES.map((status) => (
              <MenuItem key={status} onSelect={() => run({ kind: "set_status", status })}>
                {words(status)}
              </MenuItem>
            ))}
          </Menu>
          <Button
            title={t(archived ? "restore" : "archive")}
            variant="quiet"
            size="compact"
            className={look}
            pending={pending}
            onClick={() => run({ kind: archived ? "restore" : "archive" })}
          >
            <Shelf aria-hidden className="icon" />
            <span className={label}>{t(archived ? "restore" : "archive")}</span>
          </Button>
          <TagPicker
            label={t("removeTag")}
            tags={tags}
            chosen={[]}
            onToggle={({ id }) => run({ kind: "remove_tag", tagId: id })}
            trigger={
              <Button title={t("removeTag")} variant="quiet" size="compact" className={look} pending={pending}>
                <Tags aria-hidden className="icon" />
                <span className={label}>{t("removeTag")}</span>
              </Button>
            }
          />
        </>
      )}
      {canExport && isExportable(selection) && (
        <a
          title={t("export")}
          href={exportHref(choice, selection)}
          download
          data-edge=""
          className={clsx(buttonStyles({ variant: "quiet", size: "compact" }), look)}
        >
          <Download aria-hidden className="icon" />
          <span className={label}>{t("export")}</span>
        </a>
      )}
    </>
  );
}
