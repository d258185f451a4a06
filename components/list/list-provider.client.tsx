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

/** The rows of the open page in order, and how many the list has in all. */
export type ListResult = { ids: readonly string[]; total: number };

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
  selection: Selection;
  setSelection: Dispatch<SetStateAction<Selection>>;
};

const Context = createContext<ListContext | null>(null);

const NO_ROWS: ListResult = { ids: [], total: 0 };

export type ListProviderProps = Pick<ListContext, "list" | "view"> & {
  /** Names of the parameters that are filters. */
  filters: readonly string[];
  children: ReactNode;
};

/** What the parts of a list share: its address and its selection, which lasts while the choice of rows stays the same. */
export function ListProvider({ list, view, filters, children }: ListProviderProps) {
  const pathname = usePathname();
  const router = useRouter();
  const params = useSearchParams();
  const [pending, startTransition] = useTransition();
  const [address, setAddress] = useOptimistic<Address, Address>(Object.fromEntries(params), (_, next) => next);
  const [result, setResult] = useState(NO_ROWS);

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
      selection,
      setSelection,
    }),
    [list, view, address, hrefOf, go, pending, result, selection, setSelection],
  );
  return <Context value={value}>{children}</Context>;
}

/** The list around a part of it. */
export function useList(): ListContext {
  const list = use(Context);
  if (!list) throw new Error("This part belongs inside a ListProvider.");
  return list;
}
