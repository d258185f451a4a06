"use client";

import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef, useState } from "react";
import { cellId } from "./cells.client";
import type { Problem } from "./collect-draft";
import { isDetail } from "./detail-fields.client";
import type { FieldName } from "./read-fields";
import type { EditedDocument } from "./use-document-editor.client";

/** Leads to what is to be mended, opening what hides it. */
export function useEditorFocus({ form }: Pick<EditedDocument, "form">) {
  const t = useTranslations("editor");
  const [details, setDetails] = useState(false);
  const wanted = useRef<FieldName | null>(null);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    form.setFocus(wanted.current);
    wanted.current = null;
  });

  const field = (name: FieldName) => {
    if (!isDetail(name) || details) return form.setFocus(name);
    wanted.current = name;
    setDetails(true);
  };
  const lines = () => {
    const [first] = form.getValues("lineItems");
    const cell = first && document.getElementById(cellId(first.key, "description"));
    (cell ?? document.querySelector<HTMLElement>("#editor-lines ~ *, #main button"))?.focus();
  };
  const problem = (one: Problem) => {
    if (one.place === "field") return field(one.name);
    if (one.place === "lines") return lines();
    document.getElementById(cellId(one.key, one.column))?.focus();
  };
  const nameOf = (one: Problem): string => {
    if (one.place === "field") return t(`fieldNames.${one.name}`);
    if (one.place === "lines") return t("sections.lines");
    const rows = form.getValues("lineItems");
    const row = rows.find(({ key }) => key === one.key);
    const number = rows.filter(({ type }) => type === row?.type).findIndex(({ key }) => key === one.key) + 1;
    return row && row.type !== "item" ? t(`cells.${row.type}`, { number }) : t(`cells.${one.column}`, { number });
  };
  return { details, setDetails, field, lines, problem, nameOf };
}

export type EditorFocus = ReturnType<typeof useEditorFocus>;
