"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Checkbox } from "@/components/ui/choices";
import { useList } from "./list-provider.client";
import { extendedTo, isSelected, toggled } from "./selection";

/** Selects a row; with Shift, everything since the last one clicked. */
export function RowBox({ id, name }: { id: string; name: string }) {
  const t = useTranslations("list.selection");
  const { selection, setSelection, result } = useList();
  const ranged = useRef(false);
  return (
    <span className="grid size-11 place-items-center md:size-8">
      <Checkbox
        data-row-box=""
        aria-label={t("select", { name })}
        checked={isSelected(selection, id)}
        onClick={(event) => (ranged.current = event.shiftKey)}
        onChange={() => setSelection((now) => (ranged.current ? extendedTo : toggled)(now, result.ids, id))}
        // Room for a thumb around a box of 16 px.
        className="relative before:absolute before:-inset-3.5 md:before:-inset-2"
      />
    </span>
  );
}
