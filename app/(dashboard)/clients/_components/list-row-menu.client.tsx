"use client";

import { Archive, ArchiveRestore, Ellipsis, ExternalLink, PanelRight, Pencil, Tag } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useList } from "@/components/list/list-provider.client";
import { NOTHING } from "@/components/list/selection";
import { IconButton } from "@/components/ui/icon-button.client";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu.client";
import { useArchive } from "./use-archive.client";
import { openBulkTags } from "./list-bulk-actions.client";

export type RowMenuProps = { client: { id: string; name: string; archived: boolean }; canWrite: boolean };

/** What can be done with one client, without opening it. */
export function RowMenu({ client, canWrite }: RowMenuProps) {
  const t = useTranslations("clients.row");
  const router = useRouter();
  const { go, setSelection } = useList();
  const { archive, restore } = useArchive();
  const { id, name, archived } = client;
  return (
    <Menu
      trigger={
        <IconButton size="compact" label={t("actions", { name })}>
          <Ellipsis aria-hidden className="icon" />
        </IconButton>
      }
    >
      <MenuItem icon={ExternalLink} keys={["Enter"]} onSelect={() => router.push(`/clients/${id}`)}>
        {t("open")}
      </MenuItem>
      <MenuItem icon={PanelRight} onSelect={() => go({ peek: id }, "push")}>
        {t("peek")}
      </MenuItem>
      {canWrite && (
        <>
          <MenuSeparator />
          <MenuItem icon={Pencil} keys={["e"]} onSelect={() => router.push(`/clients/${id}/edit`)}>
            {t("edit")}
          </MenuItem>
          <MenuItem
            icon={Tag}
            onSelect={() => {
              setSelection({ ...NOTHING, ids: new Set([id]), anchor: id });
              openBulkTags();
            }}
          >
            {t("tag")}
          </MenuItem>
          {archived ? (
            <MenuItem icon={ArchiveRestore} onSelect={() => restore(client)}>
              {t("restore")}
            </MenuItem>
          ) : (
            <MenuItem icon={Archive} keys={["a"]} onSelect={() => archive(client)}>
              {t("archive")}
            </MenuItem>
          )}
        </>
      )}
    </Menu>
  );
}
