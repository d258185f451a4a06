"use client";

import { Ellipsis, FileDown, Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { PATHS, pathOf, pdfPathOf } from "@/components/documents/document-paths";
import { leaveFor } from "@/components/forms/leaving";
import type { PageShortcut } from "@/components/layout/page-shortcuts";
import { openMenu, RecordSteps } from "@/components/record/record-steps.client";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu.client";
import { toast } from "@/components/ui/toast";
import type { Issue } from "@/lib/kernel/errors";
import type { ActionDocument } from "./action-document";
import { DEED_ICONS, DEED_KEYS } from "./deed-look";
import type { Deed, Deeds } from "./deeds-of";
import { Questions } from "./questions.client";
import { useDeeds } from "./use-deeds.client";

export type DocumentActionsProps = {
  document: ActionDocument;
  deeds: Deeds;
  /** What keeps a draft from being issued. */
  missing: readonly Issue[];
};

const MENU_ID = "document-menu";
const PDF_KEY = "d";

/** Saves what is at an address, under the name the server gives it. */
function download(href: string) {
  const link = window.document.createElement("a");
  link.href = href;
  link.download = "";
  link.click();
}

/** The neighbours in the list, the dots, and at most two buttons. */
export function DocumentActions({ document, deeds, missing }: DocumentActionsProps) {
  const t = useTranslations("document-page");
  const { run, pending, question, ask } = useDeeds(document);
  const { kind } = document;
  const { primary, secondary, menu } = deeds;
  const look = (deed: Deed) => ({ Icon: DEED_ICONS[deed], label: t(`deeds.${deed}`) });

  const all = [primary, secondary, ...menu].join();
  const shortcuts = useMemo((): PageShortcut[] => {
    const may = (deed: Deed) => all.split(",").includes(deed);
    const keyed = (Object.keys(DEED_KEYS) as Deed[]).filter(may).map((deed) => ({
      keys: [DEED_KEYS[deed] ?? ""],
      label: t(`deeds.${deed}`),
      run: () => leaveFor(() => run(deed)),
    }));
    return [
      ...keyed,
      { keys: [PDF_KEY], label: t("pdf.download"), run: () => download(pdfPathOf(document)) },
      { keys: ["."], label: t("more"), run: () => openMenu(MENU_ID) },
    ];
    // What is run depends on the document alone, which comes with its deeds.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [t, all, document.id, document.version]);

  const copyLink = async () => {
    await navigator.clipboard.writeText(`${location.origin}${pathOf(document)}`);
    toast({ message: t("linkCopied") });
  };
  const button = (deed: Deed, variant: "primary" | "secondary") => {
    const { Icon, label } = look(deed);
    return (
      <Button variant={variant} pending={isPending(deed)} onClick={() => run(deed)}>
        <Icon aria-hidden className="icon" />
        <span className="max-sm:hidden">{label}</span>
        <span className="sm:hidden">{t(`deedsShort.${deed}`)}</span>
      </Button>
    );
  };
  const isPending = (deed: Deed) => (deed === "duplicate" || deed === "convert") && pending[deed];
  return (
    <>
      <RecordSteps
        list={PATHS[kind]}
        id={document.id}
        previous={t(`previous.${kind}`)}
        next={t(`next.${kind}`)}
        shortcuts={shortcuts}
      />
      <Menu
        trigger={
          <Button
            id={MENU_ID}
            variant="quiet"
            shape="icon"
            aria-label={t("more")}
            pending={menu.some(isPending)}
            className="max-sm:order-last max-sm:flex-none! max-sm:border-edge"
          >
            <Ellipsis aria-hidden className="icon" />
          </Button>
        }
      >
        {menu
          .filter((deed) => deed !== "remove")
          .map((deed) => {
            const { Icon, label } = look(deed);
            const key = DEED_KEYS[deed];
            return (
              <MenuItem key={deed} icon={Icon} {...(key && { keys: [key] })} onSelect={() => run(deed)}>
                {label}
              </MenuItem>
            );
          })}
        <MenuItem icon={FileDown} keys={[PDF_KEY]} onSelect={() => download(pdfPathOf(document))}>
          {t("pdf.download")}
        </MenuItem>
        <MenuItem icon={Link2} onSelect={() => void copyLink()}>
          {t("copyLink")}
        </MenuItem>
        {menu.includes("remove") && (
          <>
            <MenuSeparator />
            <MenuItem icon={DEED_ICONS.remove} tone="danger" onSelect={() => run("remove")}>
              {t("deeds.remove")}
            </MenuItem>
          </>
        )}
      </Menu>
      {secondary && button(secondary, "secondary")}
      {primary && button(primary, "primary")}
      <Questions document={document} question={question} missing={missing} onClose={() => ask(null)} />
    </>
  );
}
