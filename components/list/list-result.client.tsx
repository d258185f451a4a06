"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { announce } from "@/components/layout/announce";
import { rememberTrail } from "@/components/layout/list-trail";
import { listHref } from "./list-address";
import { useList, type RowAmounts } from "./list-provider.client";

export type ListResultProps = {
  /** Where its records are, unless that is here. */
  list?: string;
  ids: readonly string[];
  /** Rows before the first one. */ offset: number;
  total: number;
  /** What each row is worth, by id. */
  amounts?: RowAmounts;
};

/** Tells the list which rows came, the records which list they stand in, and screen readers how many were found. */
export function ListResult({ list, ids, offset, total, amounts }: ListResultProps) {
  const t = useTranslations("list");
  const path = usePathname();
  const params = useSearchParams();
  const { setResult } = useList();
  const href = listHref(path, Object.fromEntries(params), { peek: null });
  const rows = ids.join();
  const worth = amounts && JSON.stringify(amounts);
  useEffect(() => {
    const listed = rows === "" ? [] : rows.split(",");
    setResult({ ids: listed, total, amounts: worth === undefined ? undefined : (JSON.parse(worth) as RowAmounts) });
    rememberTrail(list ?? path, { href, ids: listed, offset, total });
  }, [rows, worth, offset, total, list, path, href, setResult]);
  const told = useRef(total);
  useEffect(() => {
    if (told.current !== total) announce(t("found", { count: total }));
    told.current = total;
  }, [total, t]);
  return null;
}
