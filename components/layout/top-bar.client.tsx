"use client";

import { Search } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Kbd } from "@/components/ui/kbd.client";
import { AccountMenu } from "./account-menu.client";
import { BrandMark } from "./brand";
import { CreateMenu } from "./create-menu.client";
import type { ShellData } from "./shell-data";
import { START_PAGE } from "@/lib/kernel/local-path";

type Props = ShellData & { onPalette: () => void; onHelp: () => void };

/** The bar over every page: palette at the left, account at the right; the mark stands in for the sidebar on phones. */
export function TopBar({ onPalette, onHelp, ...data }: Props) {
  const t = useTranslations("shell");
  return (
    <header
      data-chrome=""
      data-top-bar=""
      className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b border-border bg-surface gutters md:col-start-2"
    >
      <Link href={START_PAGE} aria-label={t("home")} className="-ml-2.5 rounded-control md:hidden">
        <span className="grid size-11 place-items-center">
          <BrandMark />
        </span>
      </Link>
      <span className="min-w-0 flex-1 truncate font-semibold md:hidden">{data.workspace.name}</span>
      <button
        type="button"
        aria-keyshortcuts="Meta+K Control+K"
        onClick={onPalette}
        data-edge=""
        className="flex h-9 min-w-0 flex-[0_1_400px] items-center gap-2 rounded-control border border-edge bg-surface pr-2 pl-3 text-left text-table text-subtle hover:border-subtle max-md:hidden"
      >
        <Search aria-hidden className="icon" />
        <span className="min-w-0 flex-1 truncate">{t("search")}</span>
        <Kbd keys={["Mod", "K"]} />
      </button>
      <span className="flex-1 max-md:hidden" />
      <button
        type="button"
        aria-label={t("searchShort")}
        onClick={onPalette}
        className="grid size-11 place-items-center rounded-control text-muted md:hidden"
      >
        <Search aria-hidden className="size-5 stroke-[1.6]" />
      </button>
      <CreateMenu permissions={data.permissions} />
      <AccountMenu {...data} onHelp={onHelp} />
    </header>
  );
}
