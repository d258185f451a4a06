"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, type RefObject } from "react";
import { useFormContext } from "react-hook-form";
import type { MailVariable } from "@/lib/billing/settings/mail-variables";

type Box = HTMLInputElement | HTMLTextAreaElement;

type Props = {
  variables: readonly MailVariable[];
  /** What holds the boxes that variables are put into. */
  fields: RefObject<HTMLDivElement | null>;
};

/** What a document knows, put where the cursor last stood: in the message until somebody was in the subject. */
export function VariableChips({ variables, fields }: Props) {
  const t = useTranslations("invoicing.mails");
  const { setValue } = useFormContext();
  const last = useRef<Box | null>(null);

  useEffect(() => {
    const holder = fields.current;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) last.current = target;
    };
    holder?.addEventListener("focusin", remember);
    return () => holder?.removeEventListener("focusin", remember);
  }, [fields]);

  const insert = (variable: MailVariable) => {
    const box = last.current ?? fields.current?.querySelector("textarea");
    if (!box) return;
    // A box nobody was in yet has its cursor at the beginning.
    const [from, to] = last.current ? [box.selectionStart, box.selectionEnd] : [box.value.length, box.value.length];
    box.setRangeText(`{{ ${variable} }}`, from ?? box.value.length, to ?? box.value.length, "end");
    setValue(box.name, box.value, { shouldDirty: true, shouldTouch: true });
    box.focus();
  };

  return (
    <fieldset className="mt-4">
      <legend className="text-table font-medium">{t("variables")}</legend>
      <p className="mt-1 mb-2 text-meta text-subtle">{t("variablesHint")}</p>
      <div className="flex flex-wrap gap-1.5">
        {variables.map((variable) => (
          <button
            key={variable}
            type="button"
            title={`{{ ${variable} }}`}
            onClick={() => insert(variable)}
            className="inline-flex h-11 items-center rounded-pill border border-edge bg-surface px-3 text-table hover:bg-raised active:bg-border md:h-7 md:px-2.5"
          >
            {t(`names.${variable}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
