"use client";

import { useEffect, useMemo, useRef } from "react";
import type { UseFormReturn } from "react-hook-form";
import { useErrorText } from "@/components/forms/use-error-text.client";
import type { Problem } from "./collect-draft";
import type { FieldName } from "./read-fields";
import type { Column } from "./read-line";
import type { TypedDocument } from "./typed-document";

/**
 * Puts problems beside their fields: those of the form’s own fields into its state, those of the rows into what is returned.
 * @param strict blames what was not filled in yet, too
 */
export function useFieldErrors(form: UseFormReturn<TypedDocument>, problems: readonly Problem[], strict: boolean) {
  const phrase = useErrorText();
  const stamp = JSON.stringify(problems);
  const { fields, rows } = useMemo(() => {
    const ofFields = new Map<FieldName, string>();
    const ofRows = new Map<string, Partial<Record<Column, string>>>();
    for (const problem of JSON.parse(stamp) as Problem[]) {
      const text = phrase(problem.issue);
      if (problem.place === "field" && (strict || problem.issue.code !== "required")) ofFields.set(problem.name, text);
      if (problem.place === "row") ofRows.set(problem.key, { ...ofRows.get(problem.key), [problem.column]: text });
    }
    return { fields: ofFields, rows: ofRows };
  }, [stamp, phrase, strict]);

  const shown = useRef<ReadonlyMap<FieldName, string>>(new Map());
  useEffect(() => {
    for (const name of shown.current.keys()) if (!fields.has(name)) form.clearErrors(name);
    for (const [name, message] of fields) {
      if (shown.current.get(name) !== message) form.setError(name, { type: "refused", message });
    }
    shown.current = fields;
  }, [form, fields]);
  return { rows };
}
