"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/choices";
import { useList } from "./list-provider.client";
import { isSelected, isWholePage, pageToggled } from "./selection";

/** Selects the rows of the open page, in the header of their boxes. */
export function PageBox() {
  const t = useTranslations("list.selection");
  const { selection, setSelection, result } = useList();
  const whole = isWholePage(selection, result.ids);
  const some = !whole && result.ids.some((id) => isSelected(selection, id));
  return (
    <label className="grid size-8 place-items-center">
      <Checkbox
        aria-label={t("selectPage")}
        checked={whole}
        ref={(box) => {
          if (box) box.indeterminate = some;
        }}
        onChange={() => setSelection((now) => pageToggled(now, result.ids))}
      />
    </label>
  );
}
