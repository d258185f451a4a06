"use client";

import { ArrowLeft, CopyPlus, Ellipsis, Eye, FileDown, Trash2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { IconButton } from "@/components/ui/icon-button.client";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu.client";
import { DocumentStatus } from "../document-status";
import { useEditor } from "./editor-context.client";
import { PLACES } from "./editor-types";
import { SaveState, type SaveStateProps } from "./save-state.client";

export type EditorBarProps = {
  saving: SaveStateProps;
  /** The draft has a record of its own. */
  isSaved: boolean;
  pending: boolean;
  previewing: boolean;
  onPreview: () => void;
  onIssue: () => void;
  onDownload: () => void;
  onDuplicate: () => void;
  onRemove: () => void;
};

/** In place of the bar of the application: what this is, whether it is saved, and what can be done with it. */
export function EditorBar({ saving, isSaved, pending, previewing, onPreview, onIssue, ...deeds }: EditorBarProps) {
  const t = useTranslations("editor");
  const { kind, settings } = useEditor();
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-1 border-b border-border bg-surface px-1 md:gap-3 md:pr-(--gutter) md:pl-3">
      <Link
        href={PLACES[kind].path}
        aria-label={t(`back.${kind}`)}
        className={buttonStyles({ variant: "quiet", shape: "icon" })}
      >
        <ArrowLeft aria-hidden className="icon" />
      </Link>
      <h1 tabIndex={-1} className="flex-none text-section">
        {t(`kinds.${kind}`)}
        <span className="mono ml-2 text-body font-medium text-subtle max-lg:hidden">{settings.numberHint}</span>
      </h1>
      <DocumentStatus kind={kind} status="draft" />
      <SaveState {...saving} />
      <span className="flex-1" />
      <Menu
        trigger={
          <Button variant="quiet" shape="icon" aria-label={t("more")}>
            <Ellipsis aria-hidden className="icon" />
          </Button>
        }
      >
        <MenuItem icon={FileDown} disabled={!isSaved} onSelect={deeds.onDownload}>
          {t("download")}
        </MenuItem>
        {kind !== "credit_note" && (
          <MenuItem icon={CopyPlus} disabled={!isSaved} onSelect={deeds.onDuplicate}>
            {t("duplicate")}
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem icon={Trash2} tone="danger" onSelect={deeds.onRemove}>
          {t("remove")}
        </MenuItem>
      </Menu>
      <IconButton
        label={t("previewToggle")}
        keys={["Mod", "."]}
        aria-pressed={previewing}
        onClick={onPreview}
        className="md:hidden"
      >
        <Eye aria-hidden className="icon" />
      </IconButton>
      <Button
        aria-pressed={previewing}
        aria-keyshortcuts="Control+. Meta+."
        onClick={onPreview}
        className="max-md:hidden"
      >
        <Eye aria-hidden className="icon" />
        {t("previewToggle")}
      </Button>
      <Button variant="primary" pending={pending} onClick={onIssue} className="max-md:hidden">
        {t(`issue.${kind}.verb`)}
      </Button>
    </header>
  );
}
