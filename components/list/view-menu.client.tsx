"use client";

import { Bookmark, BookmarkPlus, ChevronDown, Pencil, Save, Trash2, UserRound, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu.client";
import { toast } from "@/components/ui/toast";
import type { FormState } from "@/lib/platform/forms/form-state";
import type { Address } from "./list-address";
import { useList } from "./list-provider.client";
import type { ListView } from "./list-views.client";
import { usePreferences } from "./use-preferences.client";

// A list has no other form: only who names a view pays for the form kit.
const ViewDialog = lazy(async () => ({ default: (await import("./view-dialog.client")).ViewDialog }));

type Action<Data> = (input: unknown) => Promise<FormState<Data>>;

/** Server actions on saved views. */
export type ViewActions = {
  save: Action<{ viewId: string }>;
  update: Action<undefined>;
  remove: Action<undefined>;
};

export type ViewMenuProps = {
  current: ListView | null;
  /** Whether the list is not as the view was saved. */
  changed: boolean;
  query: Address;
  columns: readonly string[];
  actions: ViewActions;
};

/** What can be done with the list as it is set now: kept under a name, written over the open view; that one renamed, shared, removed. */
export function ViewMenu({ current, changed, query, columns, actions }: ViewMenuProps) {
  const t = useTranslations("list.views");
  const { list, go } = useList();
  const [dialog, setDialog] = useState<{ open: boolean; of: "save" | "rename" } | null>(null);
  const { setColumns } = usePreferences();
  const say = (message: string) => toast({ message });

  const save = useImmediateAction(actions.save);
  const overwrite = useImmediateAction(actions.update, () => {
    setColumns(null);
    say(t("saved"));
  });
  const share = useImmediateAction(actions.update, () => say(t(current?.shared ? "unshared" : "shared")));
  const remove = useImmediateAction(actions.remove, () => {
    if (!current) return;
    const { name, query: kept, columns: shown, shared } = current;
    go({ view: null });
    toast({
      message: t("removed", { name }),
      action: {
        label: t("undo"),
        undo: true,
        run: () => save.run({ list, name, query: kept, columns: shown, shared }),
      },
    });
  });
  const own = current?.own ? current : null;
  const renamed = dialog?.of === "rename" ? own : null;
  return (
    <>
      <Menu
        trigger={
          <Button variant="quiet" size="compact" aria-label={t("menu")} className="md:h-9">
            <Bookmark aria-hidden className="icon" />
            <span className="max-md:hidden">{t("button")}</span>
            <ChevronDown aria-hidden className="icon size-3.5 max-md:hidden" />
          </Button>
        }
      >
        {own && (
          <MenuItem icon={Save} disabled={!changed} onSelect={() => overwrite.run({ viewId: own.id, query, columns })}>
            {t("overwrite", { name: own.name })}
          </MenuItem>
        )}
        <MenuItem icon={BookmarkPlus} onSelect={() => setDialog({ open: true, of: "save" })}>
          {t("saveAs")}
        </MenuItem>
        {own && (
          <>
            <MenuSeparator />
            <MenuItem icon={Pencil} onSelect={() => setDialog({ open: true, of: "rename" })}>
              {t("rename")}
            </MenuItem>
            <MenuItem
              icon={own.shared ? UserRound : Users}
              onSelect={() => share.run({ viewId: own.id, shared: !own.shared })}
            >
              {t(own.shared ? "unshare" : "share")}
            </MenuItem>
            <MenuItem icon={Trash2} tone="danger" onSelect={() => remove.run({ viewId: own.id })}>
              {t("remove")}
            </MenuItem>
          </>
        )}
      </Menu>
      {dialog && (
        <Suspense>
          <ViewDialog
            open={dialog.open}
            onOpenChange={(open) => setDialog({ ...dialog, open })}
            view={renamed}
            submit={({ name, shared }) =>
              renamed
                ? actions.update({ viewId: renamed.id, name, shared })
                : actions.save({ list, name, shared, query, columns })
            }
            onOk={(viewId) => {
              setDialog({ ...dialog, open: false });
              if (viewId) go({ view: viewId }, "push");
            }}
          />
        </Suspense>
      )}
    </>
  );
}
