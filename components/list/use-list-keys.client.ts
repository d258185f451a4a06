"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { usePageShortcuts, type PageShortcut } from "@/components/layout/page-shortcuts";
import { useList } from "./list-provider.client";
import { currentRow, focusRow, idOfRow, neighbourOf, rowAround, rowOf } from "./list-rows";
import { LIST_SEARCH_ID } from "./list-search.client";
import { FILTER_BUTTON } from "./list-toolbar.client";
import { extendedTo, NOTHING, pageToggled, toggled } from "./selection";
import { VIEWS_ID } from "./list-views.client";

export type RowDeeds = {
  /** Opens a record for editing. */
  edit?: (id: string) => void;
  /** Archives the selected rows, or the one the focus is in; `null` when it is in none. */
  archive?: (id: string | null) => void;
  /** Rows are neither selected nor looked at beside the list: they only lead on. */
  onlyLinks?: boolean;
};

const TYPING = "input:not([type=checkbox]), textarea, select, [role=menu], [role=listbox]";

const focusOn = (selector: string) => {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.offsetParent !== null);
  found?.focus();
  return found;
};

/**
 * The keys of a list. Letters go through the registry of the shell; arrows, Space, Mod+A and Escape belong to the rows and
 * act only where the focus is in the list.
 * @returns the handler for the element around the list
 */
export function useListKeys({ edit, archive, onlyLinks = false }: RowDeeds) {
  const t = useTranslations("list.keys");
  const { address, go, result, selection, setSelection } = useList();
  const peeked = address["peek"];

  /** The row of the open panel, else the one with the focus. */
  const row = () => (peeked ? rowOf(peeked) : currentRow());
  const move = (step: 1 | -1) => {
    const next = neighbourOf(row(), step);
    const id = idOfRow(next);
    if (!id) return;
    if (peeked) go({ peek: id });
    else focusRow(next);
  };
  const withRow = (work: (id: string) => void) => () => {
    const id = idOfRow(row());
    if (id) work(id);
  };
  const choose = (how: typeof toggled) => withRow((id) => setSelection((was) => how(was, result.ids, id)));
  const peek = withRow((id) => (peeked === id ? go({ peek: null }) : go({ peek: id }, "push")));

  const shortcuts: PageShortcut[] = [
    { keys: ["/"], label: t("search"), run: () => focusOn(`#${LIST_SEARCH_ID}`) },
    { keys: ["j"], label: t("next"), run: () => move(1) },
    { keys: ["k"], label: t("previous"), run: () => move(-1) },
    { keys: ["Enter"], label: t("open") },
    ...(onlyLinks
      ? []
      : [
          { keys: ["Space"], label: t("peek") },
          { keys: ["x"], label: t("select"), run: choose(toggled) },
          { keys: ["Shift", "X"], label: t("range"), run: choose(extendedTo) },
          { keys: ["Mod", "A"], label: t("all") },
        ]),
    { keys: ["f"], label: t("filters"), run: () => focusOn(`[${FILTER_BUTTON}]`)?.click() },
    { keys: ["v"], label: t("views"), run: () => focusOn(`#${VIEWS_ID} [aria-current]`) },
    ...(edit ? [{ keys: ["e"], label: t("edit"), run: withRow(edit) }] : []),
    ...(archive ? [{ keys: ["a"], label: t("archive"), run: () => archive(idOfRow(row())) }] : []),
  ];
  usePageShortcuts("list", shortcuts);

  return (event: KeyboardEvent) => {
    const target = event.target;
    // Menus and dialogs opened from the list hang elsewhere in the document, but their events come by here.
    if (!(target instanceof HTMLElement) || !event.currentTarget.contains(target) || event.defaultPrevented) return;
    if (target.closest(TYPING)) return;
    const modified = event.metaKey || event.ctrlKey;
    const act = (work: () => void) => {
      event.preventDefault();
      work();
    };
    if (event.altKey || event.shiftKey) return;
    if (modified) {
      if (!onlyLinks && event.key.toLowerCase() === "a" && rowAround(target))
        act(() => setSelection((was) => pageToggled(was, result.ids)));
      return;
    }
    if (event.key === "Escape" && (selection.all || selection.ids.size > 0)) act(() => setSelection(NOTHING));
    if (!rowAround(target)) return;
    if (event.key === "ArrowDown") act(() => move(1));
    if (event.key === "ArrowUp") act(() => move(-1));
    if (!onlyLinks && event.key === " " && target.matches("[data-row-link]")) act(peek);
  };
}
