"use client";

import { Command } from "cmdk";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { matchText } from "./match-text";

export type ComboboxOption = {
  value: string;
  label: string;
  /** Said at the right, and searched too: a code, a town. */
  detail?: string;
};

export type ComboboxListProps = {
  label: string;
  options: readonly ComboboxOption[];
  value: string;
  onChoose: (value: string) => void;
};

/** The open list of a combobox, with its search box. */
export function ComboboxList({ label, options, value, onChoose }: ComboboxListProps) {
  const t = useTranslations("common");
  const chosen = options.find((option) => option.value === value);
  return (
    <Command label={label} filter={matchText} defaultValue={chosen?.label ?? ""}>
      <Command.Input
        aria-label={label}
        placeholder={t("filter")}
        className="h-9 w-full rounded-small px-2 outline-offset-[-2px] max-md:h-11"
      />
      <Command.List label={label} className="mt-1 max-h-64 overflow-y-auto border-t border-border pt-1">
        {options.map((option) => (
          <Command.Item
            key={option.value}
            value={option.label}
            keywords={[option.value, option.detail ?? ""]}
            onSelect={() => onChoose(option.value)}
            className="pop-item"
          >
            <span className="min-w-0 flex-1 truncate">{option.label}</span>
            {option.detail && <span className="text-meta text-subtle">{option.detail}</span>}
            {option.value === value && <Check aria-hidden className="icon" />}
          </Command.Item>
        ))}
      </Command.List>
      {/* Outside the list: a listbox may hold nothing but options. */}
      <Command.Empty className="px-2 py-3 text-center text-subtle">{t("noMatch")}</Command.Empty>
    </Command>
  );
}
