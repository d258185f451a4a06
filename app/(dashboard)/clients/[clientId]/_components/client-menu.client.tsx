"use client";

import { Archive, ArchiveRestore, Combine, Ellipsis, Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu.client";
import { toast } from "@/components/ui/toast";
import type { ClientView } from "@/lib/crm/clients/view";
import { archiveClientAction, restoreClientAction } from "../actions";

// Two clients are merged rarely: its parts come when it is asked for.
const MergeDialog = lazy(async () => ({ default: (await import("./merge-dialog.client")).MergeDialog }));

/** Of the button, for the key that opens it. */
export const MENU_ID = "client-menu";

export type ClientMenuProps = { client: ClientView; writes: boolean };

/** What is done with a client now and then. */
export function ClientMenu({ client, writes }: ClientMenuProps) {
  const t = useTranslations("client");
  const [merging, setMerging] = useState<"never" | "closed" | "open">("never");
  const { id: clientId } = client;
  const unarchive = useImmediateAction(restoreClientAction);
  const rearchive = useImmediateAction(archiveClientAction);
  const withUndo = (message: string | undefined, undo: () => void) =>
    message && toast({ message, action: { label: t("undo"), undo: true, run: undo } });
  const archive = useImmediateAction(archiveClientAction, ({ message }) =>
    withUndo(message, () => unarchive.run({ clientId })),
  );
  const restore = useImmediateAction(restoreClientAction, ({ message }) =>
    withUndo(message, () => rearchive.run({ clientId })),
  );
  const copyLink = async () => {
    await navigator.clipboard.writeText(`${location.origin}/clients/${clientId}`);
    toast({ message: t("actions.linkCopied") });
  };
  return (
    <>
      <Menu
        trigger={
          <Button
            id={MENU_ID}
            variant="quiet"
            shape="icon"
            aria-label={t("actions.more")}
            pending={archive.pending || restore.pending}
            className="max-sm:order-last max-sm:flex-none! max-sm:border-edge"
          >
            <Ellipsis aria-hidden className="icon" />
          </Button>
        }
      >
        <MenuItem icon={Link2} onSelect={() => void copyLink()}>
          {t("actions.copyLink")}
        </MenuItem>
        {writes && (
          <>
            <MenuItem icon={Combine} onSelect={() => setMerging("open")}>
              {t("actions.merge")}
            </MenuItem>
            <MenuSeparator />
            {client.archivedAt === null ? (
              <MenuItem icon={Archive} onSelect={() => archive.run({ clientId })}>
                {t("actions.archive")}
              </MenuItem>
            ) : (
              <MenuItem icon={ArchiveRestore} onSelect={() => restore.run({ clientId })}>
                {t("actions.restore")}
              </MenuItem>
            )}
          </>
        )}
      </Menu>
      {merging !== "never" && (
        <Suspense>
          <MergeDialog client={client} open={merging === "open"} onClose={() => setMerging("closed")} />
        </Suspense>
      )}
    </>
  );
}
