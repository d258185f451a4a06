"use client";

import { useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useFieldArray } from "react-hook-form";
import { announce } from "@/components/layout/announce";
import { toast } from "@/components/ui/toast";
import { cellId, useDocumentForm } from "./cells.client";
import { useEditor } from "./editor-context.client";
import type { LineDeeds } from "./line-controls.client";
import { nextRow, rowAfterRemoval } from "./line-keys";
import type { Column } from "./read-line";
import { blankLine, newKey, type TypedDocument, type TypedLine } from "./typed-document";
import { writeVat } from "./vat";

/** The rows and what can be done with them; each deed leaves the focus where the work goes on, and is spoken. */
export function useLines() {
  const t = useTranslations("editor");
  const { settings, locale, words } = useEditor();
  const { getValues, control } = useDocumentForm();
  const array = useFieldArray<TypedDocument, "lineItems", "fieldId">({
    control,
    name: "lineItems",
    keyName: "fieldId",
  });
  const [opened, setOpened] = useState<string | null>(null);

  // Where the focus goes once the rows are as they should be. Not in a passive effect: one that is still due from the key before would
  // look for a row that is not there yet.
  const wanted = useRef<{ row: string; column: Column } | null>(null);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { row, column } = wanted.current;
    wanted.current = null;
    focusCell(row, column);
  });

  /** Of the row above, else the workspace’s usual. */
  const nextVat = (rows: readonly TypedLine[]): string => {
    const above = rows.findLast(({ type, vat }) => type === "item" && vat.trim() !== "");
    return (
      above?.vat ?? writeVat({ vatCategory: settings.usual.category, vatRate: settings.usual.rate }, locale, words)
    );
  };

  const deed = {
    add(type: TypedLine["type"], column: Column = "description") {
      const rows = getValues("lineItems");
      const line = blankLine(type, nextVat(rows));
      wanted.current = { row: line.key, column };
      array.append(line, { shouldFocus: false });
      setOpened(line.key);
      announce(t("said.added", { count: rows.length + 1 }));
    },
    goOn(row: string, column: Column) {
      const next = nextRow(getValues("lineItems"), row, column);
      if (next === null) deed.add("item", column);
      else focusCell(next, column);
    },
    moveTo(row: string, to: number) {
      const rows = getValues("lineItems");
      const from = rows.findIndex(({ key }) => key === row);
      if (from < 0 || to < 0 || to >= rows.length) return announce(t("said.end"));
      const focused = document.activeElement;
      const column = focused instanceof HTMLElement ? focused.dataset["column"] : undefined;
      wanted.current = { row, column: (column as Column | undefined) ?? "description" };
      array.move(from, to);
      announce(t("said.moved", { place: to + 1, count: rows.length }));
    },
    move: (row: string, step: 1 | -1) => deed.moveTo(row, placeOf(row) + step),
    duplicate(row: string) {
      const place = placeOf(row);
      const line = getValues(`lineItems.${place}`);
      const copy = { ...line, key: newKey() };
      wanted.current = { row: copy.key, column: "description" };
      array.insert(place + 1, copy, { shouldFocus: false });
      announce(t("said.duplicated"));
    },
    remove(row: string) {
      const rows = getValues("lineItems");
      const place = placeOf(row);
      const line = rows[place];
      if (!line) return;
      const next = rowAfterRemoval(rows, row);
      if (next !== null) wanted.current = { row: next, column: "description" };
      array.remove(place);
      toast({
        message: t(line.description ? "said.removedNamed" : "said.removed", {
          description: line.description.slice(0, 60),
        }),
        action: { label: t("undo"), run: () => deed.putBack(line, place), undo: true },
      });
    },
    putBack(line: TypedLine, place: number) {
      wanted.current = { row: line.key, column: "description" };
      array.insert(Math.min(place, getValues("lineItems").length), line, { shouldFocus: false });
      announce(t("said.restored"));
    },
  };
  const placeOf = (row: string) => getValues("lineItems").findIndex(({ key }) => key === row);

  // The same for as long as the grid stands, so that a change in one row renders that row alone.
  const latest = useRef(deed);
  useEffect(() => void (latest.current = deed));
  const deeds = useMemo<LineDeeds>(
    () => ({
      move: (row, step) => latest.current.move(row, step),
      duplicate: (row) => latest.current.duplicate(row),
      remove: (row) => latest.current.remove(row),
      open: setOpened,
    }),
    [],
  );
  return { ...deed, rows: array.fields, deeds, opened };
}

function focusCell(row: string, column: Column): void {
  const cell = document.getElementById(cellId(row, column)) ?? document.getElementById(cellId(row, "description"));
  cell?.focus();
}
