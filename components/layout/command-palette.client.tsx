"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Dialog as Parts } from "radix-ui";
import { useState } from "react";
import { leaveFor } from "@/components/forms/leaving";
import { Button } from "@/components/ui/button";
import { dialogFocus } from "@/components/ui/dialog-focus";
import { overlayLook } from "@/components/ui/dialog.client";
import { Kbd } from "@/components/ui/kbd.client";
import { createClientNamed } from "./create-client-named";
import { paletteFilter } from "./palette-filter";
import { PaletteItem } from "./palette-item.client";
import { PaletteOffers, PaletteRecords } from "./palette-records.client";
import { PaletteState } from "./palette-state.client";
import type { ShellData } from "./shell-data";
import { usePaletteCommands, type PaletteCommand } from "./use-palette-commands.client";
import { usePaletteSelection } from "./use-palette-selection.client";
import { useRecordSearch } from "./use-record-search.client";

export type CommandPaletteProps = ShellData & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onHelp: () => void;
  onSidebar: () => void;
};

/** Records, pages and actions by name: records from the server, the rest from the registries of navigation and shortcuts. */
export function CommandPalette({ open, onOpenChange, onHelp, onSidebar, ...data }: CommandPaletteProps) {
  const t = useTranslations("palette");
  const common = useTranslations("common");
  const [text, setText] = useState("");
  const [focus] = useState(dialogFocus);
  const { pages, actions } = usePaletteCommands(data, { help: onHelp, sidebar: onSidebar });
  const typed = text.trim();
  const search = useRecordSearch(data.permissions.includes("search:read") ? typed : "");
  const selection = usePaletteSelection(search);
  const router = useRouter();

  const close = () => {
    onOpenChange(false);
    setText("");
  };
  const goTo = (href: string) => {
    close();
    leaveFor(() => router.push(href));
  };
  const choose = ({ deed }: PaletteCommand) => {
    if (typeof deed === "string") return goTo(deed);
    close();
    deed();
  };
  const create = () => {
    close();
    createClientNamed(typed);
  };
  return (
    <Parts.Root open={open} onOpenChange={(next) => (next ? onOpenChange(true) : close())}>
      <Parts.Portal>
        <Parts.Overlay className={overlayLook} />
        <Parts.Content
          {...focus}
          aria-describedby={undefined}
          className="fixed inset-x-0 top-[12vh] z-50 mx-auto flex max-h-[76vh] w-[min(640px,calc(100vw-32px))] flex-col overflow-clip rounded-card border border-border bg-surface shadow-overlay data-[state=closed]:animate-fade-out data-[state=open]:animate-pop-in max-md:top-0 max-md:h-dvh max-md:max-h-none max-md:w-full max-md:rounded-none max-md:border-0"
        >
          <Parts.Title className="sr-only">{t("label")}</Parts.Title>
          <Command
            label={t("label")}
            loop
            filter={paletteFilter}
            {...selection}
            data-body=""
            className="flex min-h-0 flex-col"
          >
            <div className="flex h-13 flex-none items-center gap-3 border-b border-border px-4 text-subtle has-[input:focus-visible]:shadow-[inset_0_-2px_0_var(--color-focus)] max-md:h-14 max-md:pr-1">
              <Search aria-hidden className="icon" />
              <Command.Input
                value={text}
                onValueChange={setText}
                aria-label={t("placeholder")}
                placeholder={t("placeholder")}
                className="h-full min-w-0 flex-1 bg-transparent text-section text-text outline-0"
              />
              <Kbd keys={["Escape"]} className="max-md:hidden" />
              <Button variant="quiet" size="compact" className="md:hidden" onClick={close}>
                {common("close")}
              </Button>
            </div>
            <Command.List
              label={t("results")}
              className="min-h-0 [scrollbar-width:thin] overflow-y-auto px-2 pt-1 pb-2"
            >
              {search.found && <PaletteRecords groups={search.found.groups} onOpen={goTo} />}
              <Group heading={t("pages")} commands={pages} onChoose={choose} />
              <Group heading={t("actions")} commands={actions} onChoose={choose} />
              {typed !== "" && (
                <PaletteOffers
                  text={typed}
                  onSearch={() => goTo(`/search?${new URLSearchParams({ q: typed })}`)}
                  onCreate={data.permissions.includes("clients:write") ? create : null}
                />
              )}
            </Command.List>
          </Command>
          <div className="flex h-10 flex-none items-center gap-4 border-t border-border px-4 text-meta text-subtle max-md:hidden">
            <span className="inline-flex items-center gap-1">
              <Kbd keys={["ArrowUp", "ArrowDown"]} /> {t("browse")}
            </span>
            <span className="inline-flex items-center gap-1">
              <Kbd keys={["Enter"]} /> {t("open")}
            </span>
            <span className="inline-flex items-center gap-1">
              <Kbd keys={["Escape"]} /> {t("close")}
            </span>
            <PaletteState search={search} />
          </div>
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  );
}

type GroupProps = {
  heading: string;
  commands: readonly PaletteCommand[];
  onChoose: (command: PaletteCommand) => void;
};

function Group({ heading, commands, onChoose }: GroupProps) {
  return (
    <Command.Group heading={heading} className="palette-group">
      {commands.map((command) => (
        <PaletteItem
          key={command.label}
          value={command.label}
          keywords={command.keywords}
          icon={command.icon}
          onSelect={() => onChoose(command)}
        >
          <span className="min-w-0 flex-1 truncate">{command.label}</span>
          {command.detail && <span className="flex-none text-subtle">{command.detail}</span>}
          {command.keys && <Kbd keys={command.keys} className="max-md:hidden" />}
        </PaletteItem>
      ))}
    </Command.Group>
  );
}
