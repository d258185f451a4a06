"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useErrorText } from "@/components/forms/use-error-text.client";
import type { FormState } from "@/lib/platform/forms/form-state";
import { NAMING_FIELDS, type ImportField } from "@/lib/portability/imports/input";
import type { ImportView } from "@/lib/portability/imports/view";
import { checkImportAction, saveMappingAction } from "../../actions";

/** Column index to field; a column that is left aside is not in it. */
export type Chosen = Readonly<Record<string, ImportField>>;

const NAMING: readonly string[] = NAMING_FIELDS;

/** The choice of a field for each column, kept until the reader goes on or back. */
export function useMapping({ id: importId, mapping }: ImportView) {
  const t = useTranslations("imports.columns");
  const states = useTranslations("states");
  const phrase = useErrorText();
  const router = useRouter();
  const [chosen, setChosen] = useState<Chosen>(mapping);
  const [error, setError] = useState<string>();
  const [pending, startTransition] = useTransition();

  const choose = (index: number, field: ImportField | "") =>
    setChosen(({ [String(index)]: _before, ...others }) => (field === "" ? others : { ...others, [index]: field }));

  async function attempt(steps: (() => Promise<FormState<unknown>>)[]): Promise<boolean> {
    for (const step of steps) {
      const answer = await step();
      if (answer.ok) continue;
      setError(phrase(answer.issues[0] ?? answer));
      return false;
    }
    return true;
  }

  const save = () => saveMappingAction({ importId, mapping: chosen });
  const go = (href: string, steps: (() => Promise<FormState<unknown>>)[]) => {
    setError(undefined);
    startTransition(async () => {
      try {
        if (await attempt(steps)) router.push(href);
      } catch {
        setError(states("unreachable"));
      }
    });
  };
  const path = `/clients/import/${importId}`;
  return {
    chosen,
    choose,
    error,
    pending,
    back: () => go(`${path}?step=file`, [save]),
    check: () => {
      if (!Object.values(chosen).some((field) => NAMING.includes(field))) return setError(t("nameMissing"));
      go(path, [save, () => checkImportAction({ importId })]);
    },
  };
}
