"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Checkbox } from "@/components/ui/choices";
import { valuesOf, withToggled, type FilterOption, type FindOptions, type ListFilter } from "./list-filter";
import { useList } from "./list-provider.client";

const REST_MS = 250;
const MOST = 20;

/** The records a text finds, asked for when the typing rests: the first ones of all for none, `null` while nothing came. */
function useFound(find: FindOptions, typed: string): readonly FilterOption[] | null {
  const [found, setFound] = useState<readonly FilterOption[] | null>(null);
  const search = typed.trim();
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      async () => {
        const answer = await find({ search, perPage: MOST }).catch(() => null);
        if (current) setFound((answer?.ok && answer.data) || []);
      },
      search === "" ? 0 : REST_MS,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [find, search]);
  return found;
}

/** Chosen records first, then those found by typing. */
export function RecordsFilter({ filter }: { filter: Extract<ListFilter, { kind: "records" }> }) {
  const t = useTranslations("list.filters");
  const common = useTranslations("common");
  const { address, go } = useList();
  const [typed, setTyped] = useState("");
  const found = useFound(filter.find, typed);
  const values = valuesOf(address, filter.name);
  // What is chosen stays in sight and in its place while the search goes on below it.
  const [chosen, setChosen] = useState(filter.options);
  const options = [...chosen, ...(found ?? []).filter(({ value }) => chosen.every((other) => other.value !== value))];
  const toggle = (option: FilterOption) => {
    if (chosen.every(({ value }) => value !== option.value)) setChosen([...chosen, option]);
    go({ [filter.name]: withToggled(values, option.value) });
  };
  return (
    <>
      <input
        type="search"
        aria-label={t("searchIn", { name: filter.label })}
        placeholder={common("filter")}
        value={typed}
        maxLength={200}
        onChange={({ target }) => setTyped(target.value)}
        className="input mb-1 h-8! text-table max-md:h-11!"
      />
      <div
        role="group"
        aria-label={filter.label}
        aria-busy={found === null}
        className="max-h-52 [scrollbar-width:thin] overflow-y-auto"
      >
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-8 items-center gap-2.5 rounded-small px-2 hover:bg-raised max-md:min-h-11"
          >
            <Checkbox checked={values.includes(option.value)} onChange={() => toggle(option)} />
            <span dir="auto" className="min-w-0 flex-1 truncate">
              {option.label}
            </span>
          </label>
        ))}
        {found?.length === 0 && <p className="px-2 py-2 text-subtle">{common("noMatch")}</p>}
      </div>
    </>
  );
}
