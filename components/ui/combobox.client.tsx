"use client";

import { Command } from "cmdk";
import { Check, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type Ref } from "react";
import { matchText } from "./match-text";
import { Popover } from "./popover.client";

export type ComboboxOption = {
  value: string;
  label: string;
  /** Said at the right, and searched too: a code, a town. */
  detail?: string;
};

export type ComboboxProps = {
  id?: string;
  /** Names the search box and the list. */
  label: string;
  options: readonly ComboboxOption[];
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  ref?: Ref<HTMLButtonElement>;
  "aria-invalid"?: boolean | undefined;
  "aria-describedby"?: string | undefined;
};

/** One value out of a long list, found by typing. For 15 options or fewer use `Select`. */
export function Combobox({ label, options, value, onChange, onBlur, ...control }: ComboboxProps) {
  const t = useTranslations("common");
  const [open, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);
  const choose = (next: string) => {
    onChange(next);
    setOpen(false);
  };
  const trigger = (
    <button {...control} type="button" onBlur={onBlur} data-edge="" className="input gap-2 text-left">
      <span className={`min-w-0 flex-1 truncate ${chosen ? "" : "text-subtle"}`}>{chosen?.label ?? t("choose")}</span>
      <ChevronsUpDown aria-hidden className="icon text-subtle" />
    </button>
  );
  return (
    <Popover trigger={trigger} label={label} open={open} onOpenChange={setOpen} fit>
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
              onSelect={() => choose(option.value)}
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
    </Popover>
  );
}
