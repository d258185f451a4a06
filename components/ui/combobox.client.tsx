"use client";

import { ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, useState, type Ref } from "react";
import type { ComboboxOption } from "./combobox-list.client";
import { Popover } from "./popover.client";

const ComboboxList = lazy(async () => ({ default: (await import("./combobox-list.client")).ComboboxList }));

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
      <ComboboxList label={label} options={options} value={value} onChoose={choose} />
    </Popover>
  );
}
