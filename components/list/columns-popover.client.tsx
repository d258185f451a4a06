"use client";

import { ChevronDown, ChevronUp, Columns3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { announce } from "@/components/layout/announce";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choices";
import { Popover } from "@/components/ui/popover.client";
import { usePreferences } from "./use-preferences.client";

export type ColumnOption = { key: string; label: string };

export type ColumnsPopoverProps = {
  /** Every column that can be shown or not; the first one of the table is none of them. */
  options: readonly ColumnOption[];
  /** Keys of the shown ones, in order. */
  shown: readonly string[];
};

/** Which columns show and in which order, moved by buttons: nothing has to be dragged. */
export function ColumnsPopover({ options, shown }: ColumnsPopoverProps) {
  const t = useTranslations("list.columns");
  const { setColumns } = usePreferences();
  const [open, setOpen] = useState(false);
  const [mine, setMine] = useState<readonly string[]>(shown);
  const labelOf = (key: string) => options.find((option) => option.key === key)?.label ?? key;
  const listed = [...mine, ...options.map(({ key }) => key).filter((key) => !mine.includes(key))];

  const apply = (next: readonly string[]) => {
    setMine(next);
    setColumns(next);
  };
  const move = (key: string, step: 1 | -1) => {
    const from = mine.indexOf(key);
    const next = mine.filter((other) => other !== key);
    next.splice(from + step, 0, key);
    apply(next);
    announce(t("moved", { name: labelOf(key), place: from + step + 1 }));
  };
  return (
    <Popover
      label={t("label")}
      align="end"
      open={open}
      onOpenChange={(next) => {
        if (next) setMine(shown);
        setOpen(next);
      }}
      trigger={
        <Button variant="quiet" size="compact">
          <Columns3 aria-hidden className="icon" />
          {t("label")}
        </Button>
      }
    >
      <ul aria-label={t("label")} className="w-72 max-w-full">
        {listed.map((key) => {
          const place = mine.indexOf(key);
          return (
            <li key={key} className="flex min-h-8 items-center gap-1 rounded-small pl-2 hover:bg-raised">
              <label className="flex min-w-0 flex-1 items-center gap-2.5 self-stretch">
                <Checkbox
                  checked={place >= 0}
                  onChange={() => apply(place >= 0 ? mine.filter((other) => other !== key) : [...mine, key])}
                />
                <span className="truncate">{labelOf(key)}</span>
              </label>
              {place >= 0 && (
                <>
                  <Mover label={t("up", { name: labelOf(key) })} off={place === 0} onClick={() => move(key, -1)} up />
                  <Mover
                    label={t("down", { name: labelOf(key) })}
                    off={place === mine.length - 1}
                    onClick={() => move(key, 1)}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
      <div className="-mx-1 mt-1 border-t border-border px-1 pt-1">
        <Button
          variant="link"
          size="compact"
          onClick={() => {
            setColumns(null);
            setOpen(false);
          }}
        >
          {t("reset")}
        </Button>
      </div>
    </Popover>
  );
}

type MoverProps = { label: string; off: boolean; onClick: () => void; up?: boolean };

function Mover({ label, off, onClick, up = false }: MoverProps) {
  const Icon = up ? ChevronUp : ChevronDown;
  return (
    <button
      type="button"
      aria-label={label}
      // Not `disabled`: a button that goes off under the finger would drop the focus.
      aria-disabled={off}
      onClick={({ currentTarget }) => {
        if (off) return;
        onClick();
        // A row that changes its place in the document loses the focus on the way.
        requestAnimationFrame(() => currentTarget.focus());
      }}
      className="grid size-7 flex-none place-items-center rounded-small text-subtle hover:bg-neutral-tint hover:text-text aria-disabled:text-edge aria-disabled:hover:bg-transparent"
    >
      <Icon aria-hidden className="icon" />
    </button>
  );
}
