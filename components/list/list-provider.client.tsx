"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import {
  createContext,
  use,
  useCallback,
  useMemo,
  useOptimistic,
  useState,
  useTransition,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
} from "react";
import { keptAddress, listHref, type Address, type AddressChange } from "./list-address";
import { NOTHING, type Selection } from "./selection";
import type { CurrencyAmount } from "./sum-amounts";

/** The rows of the open page in order, how many the list has in all, and what each row is worth where that is a sum of money. */
export type ListResult = { ids: readonly string[]; total: number; amounts?: RowAmounts | undefined };

export type RowAmounts = Readonly<Record<string, CurrencyAmount>>;

type ListContext = {
  /** The list’s name: of its cookie, of its saved views. */
  list: string;
  /** The saved view that is open. */
  view: string | null;
  /** The parameters of the address, ahead of the server while it answers. */
  address: Address;
  hrefOf: (change: AddressChange) => string;
  /** Goes to the same list with something changed. A panel that opens is a step Back undoes; a filter is not. */
  go: (change: AddressChange, step?: "push" | "replace") => void;
  pending: boolean;
  result: ListResult;
  /** Whether the rows came, and `result` tells of them. */
  known: boolean;
  setResult: (result: ListResult) => void;
  /** What the rows seen so far are worth: a selection lasts from page to page. */
  amounts: RowAmounts;
  /** Of what the list is of, for the words about its selection. */
  gender: "feminine" | "masculine";
  selection: Selection;
  setSelection: Dispatch<SetStateAction<Selection>>;
};

const Context = createContext<ListContext | null>(null);

const NO_ROWS: ListResult = { ids: [], total: 0 };

export type ListProviderProps = Pick<ListContext, "list" | "view"> & {
  /** Names of the parameters that are filters. */
  filters: readonly string[];
  gender?: ListContext["gender"];
  children: ReactNode;
};

/** What the parts of a list share: its address and its selection, which lasts while the choice of rows stays the same. */
export function ListProvider({ list, view, filters, gender = "masculine", children }: ListProviderProps) {
  const pathname = usePathname();
  const router = useRouter();
  const params = useSearchParams();
  const [pending, startTransition] = useTransition();
  const [address, setAddress] = useOptimistic<Address, Address>(Object.fromEntries(params), (_, next) => next);
  const [{ result, amounts }, setSeen] = useState({ result: NO_ROWS, amounts: {} });
  const setResult = useCallback(
    (next: ListResult) => setSeen((seen) => ({ result: next, amounts: { ...seen.amounts, ...next.amounts } })),
    [],
  );

  const { sort: _order, per: _size, ...chosen } = keptAddress(Object.fromEntries(params), filters);
  const choice = JSON.stringify(chosen);
  const [held, setHeld] = useState({ choice, selection: NOTHING });
  if (held.choice !== choice) setHeld({ choice, selection: NOTHING });

  const setSelection = useCallback(
    (next: SetStateAction<Selection>) =>
      setHeld((now) => ({ ...now, selection: typeof next === "function" ? next(now.selection) : next })),
    [],
  );
  const hrefOf = useCallback((change: AddressChange) => listHref(pathname, address, change), [pathname, address]);
  const go = useCallback(
    (change: AddressChange, step: "push" | "replace" = "replace") => {
      const href = hrefOf(change);
      startTransition(() => {
        setAddress(Object.fromEntries(new URLSearchParams(href.split("?")[1] ?? "")));
        router[step](href, { scroll: false });
      });
    },
    [hrefOf, router, setAddress],
  );

  const { selection } = held;
  const value = useMemo(
    () => ({
      list,
      view,
      address,
      hrefOf,
      go,
      pending,
      result,
      known: result !== NO_ROWS,
      setResult,
      amounts,
      gender,
      selection,
      setSelection,
    }),
    [list, view, address, hrefOf, go, pending, result, setResult, amounts, gender, selection, setSelection],
  );
  return <Context value={value}>{children}</Context>;
}

/** The list around a part of it. */
export function useList(): ListContext {
  const list = use(Context);
  if (!list) throw new Error("This part belongs inside a ListProvider.");
  return list;
}
