"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Kbd } from "@/components/ui/kbd.client";
import { useList } from "./list-provider.client";

/** Milliseconds without a key before what is typed is asked for. */
const REST_MS = 250;

export const LIST_SEARCH_ID = "list-search";

/** Searches the list as one types; the address follows. */
export function ListSearch({ label }: { label: string }) {
  const t = useTranslations("list");
  const { address, go } = useList();
  const asked = address["q"] ?? "";
  const [shown, setShown] = useState({ asked, typed: asked });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Back, a chip or a view may change the address under the field; a slower answer to earlier letters may not.
  if (shown.asked !== asked) setShown({ asked, typed: shown.typed.trim() === asked ? shown.typed : asked });
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (typed: string) => {
    clearTimeout(timer.current);
    if (typed.trim() !== asked) go({ q: typed.trim() });
  };
  return (
    <div data-edge="" className="input h-9! gap-2 text-table max-md:h-11! max-md:flex-1 md:w-64">
      <Search aria-hidden className="icon text-subtle" />
      <input
        id={LIST_SEARCH_ID}
        type="search"
        aria-label={label}
        placeholder={t("search")}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={shown.typed}
        onChange={({ target }) => {
          setShown({ asked, typed: target.value });
          clearTimeout(timer.current);
          timer.current = setTimeout(() => ask(target.value), REST_MS);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") ask(event.currentTarget.value);
          if (event.key === "Escape" && shown.typed !== "") {
            event.stopPropagation();
            event.preventDefault();
            setShown({ asked, typed: "" });
            ask("");
          }
        }}
      />
      {shown.typed === "" && <Kbd keys={["/"]} className="max-md:hidden" />}
    </div>
  );
}
