"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { PAGE_SIZES, pageSizeOf } from "./list-address";
import { useList } from "./list-provider.client";

/** Rows a page, in the footer of a list. */
export function PageSize() {
  const t = useTranslations("list");
  const { address, go } = useList();
  const size = pageSizeOf(address) ?? PAGE_SIZES[0];
  return (
    <label className="flex items-center gap-2 max-md:hidden">
      {t("rows")}
      <Select
        value={String(size)}
        options={PAGE_SIZES.map((value) => ({ value: String(value), label: String(value) }))}
        onChange={({ target }) => go({ per: target.value === String(PAGE_SIZES[0]) ? null : target.value })}
        className="h-8! w-20! text-table"
      />
    </label>
  );
}
