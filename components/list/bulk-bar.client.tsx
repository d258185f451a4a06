"use client";

import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, type ReactNode } from "react";
import { writtenMoney } from "@/components/format/written-money";
import { announce } from "@/components/layout/announce";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd.client";
import { useList } from "./list-provider.client";
import { countOf, isWholePage, NOTHING } from "./selection";
import { sumAmounts, type CurrencyAmount } from "./sum-amounts";

/** When the bar goes, so does the button that was pressed: the focus then goes to the title, as after a dialog. */
function keepFocus() {
  requestAnimationFrame(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  });
}

/** `null` when something of the selection has no known worth. */
function sumOf(amounts: readonly (CurrencyAmount | undefined)[]): CurrencyAmount[] | null {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === 0 || known.length < amounts.length ? null : sumAmounts(known);
}

/** In the place of the toolbar while rows are selected: how many, what to do with them, and all that match. */
export function BulkBar({ children }: { children: ReactNode }) {
  const t = useTranslations("list.selection");
  const locale = useLocale();
  const { selection, setSelection, result, amounts, gender } = useList();
  const count = countOf(selection, result.total);
  const text = t(selection.all ? "all" : "count", { count, gender });
  const worth = selection.all ? null : sumOf([...selection.ids].map((id) => amounts[id]));
  useEffect(() => announce(text), [text]);
  useEffect(() => keepFocus, []);
  const more = isWholePage(selection, result.ids) && !selection.all && result.total > count;
  return (
    <div
      role="toolbar"
      aria-label={t("actions")}
      className="flex min-h-13 items-center gap-1 bg-select px-3 py-2 shadow-[inset_0_-1px_0_var(--color-border)] max-md:flex-wrap max-md:gap-y-0"
    >
      <p className="num mr-1 pl-1 text-table font-semibold max-md:flex-1">
        {text}
        {worth && (
          <span className="font-normal text-subtle">
            {" · "}
            {worth.map(({ amount, currency }) => writtenMoney(amount, currency, locale)).join(" + ")}
          </span>
        )}
      </p>
      <span aria-hidden className="mx-1 h-5 w-px flex-none bg-border max-md:hidden" />
      <div className="flex items-center gap-1 max-md:order-3 max-md:w-full max-md:justify-around">{children}</div>
      <span className="flex-1 max-md:hidden" />
      {more && (
        <Button
          variant="link"
          size="compact"
          className="max-md:order-4 max-md:w-full"
          onClick={() => setSelection({ ...NOTHING, all: true })}
        >
          {t("selectAll", { count: result.total })}
        </Button>
      )}
      <Button
        variant="quiet"
        size="compact"
        aria-label={t("clear")}
        className="text-text! max-md:w-11 max-md:px-0"
        onClick={() => setSelection(NOTHING)}
      >
        <span aria-hidden className="max-md:hidden">
          {t("cancel")}
        </span>
        <Kbd keys={["Escape"]} className="max-md:hidden" />
        <X aria-hidden className="icon md:hidden" />
      </Button>
    </div>
  );
}
