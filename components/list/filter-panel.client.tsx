"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Checkbox, Switch } from "@/components/ui/choices";
import { matchText } from "@/components/ui/match-text";
import { TagDot } from "@/components/ui/tag-dot";
import { parametersOf, settingOf, valuesOf, withToggled, type ListFilter } from "./list-filter";
import { useList } from "./list-provider.client";
import { RecordsFilter } from "./records-filter.client";

/** Above this many values they are searched, not scrolled. */
const MANY = 8;

/** Every filter of a list, each with its values; what is chosen applies at once. */
export function FilterPanel({ filters, open }: { filters: readonly ListFilter[]; open?: string | undefined }) {
  const { address } = useList();
  // Decided once: a section must not close under the hand because another one got a value.
  const [first] = useState(
    () => open ?? filters.find((filter) => settingOf(filter, address).length > 0)?.name ?? filters[0]?.name,
  );
  return (
    <div className="grid gap-px">
      {filters.map((filter) =>
        filter.kind === "switch" ? (
          <SwitchFilter key={filter.name} filter={filter} />
        ) : (
          <Section key={filter.name} filter={filter} open={filter.name === first} />
        ),
      )}
    </div>
  );
}

type Of<Kind extends ListFilter["kind"]> = { filter: Extract<ListFilter, { kind: Kind }> };

function Section({ filter, open }: Of<"choices" | "records" | "days"> & { open: boolean }) {
  const { address } = useList();
  const count = filter.kind === "days" ? 0 : settingOf(filter, address).length;
  return (
    <details open={open} name="list-filters" className="group border-b border-border">
      <summary className="flex min-h-9 list-none items-center gap-2 rounded-small px-2 font-medium -outline-offset-2 hover:bg-raised max-md:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="icon text-subtle transition-transform group-open:rotate-90" />
        <span className="flex-1">{filter.label}</span>
        {count > 0 && <span className="num font-normal text-subtle">{count}</span>}
      </summary>
      <div className="px-2 pt-1 pb-3">
        {filter.kind === "choices" && <ChoicesFilter filter={filter} />}
        {filter.kind === "records" && <RecordsFilter filter={filter} />}
        {filter.kind === "days" && <DaysFilter filter={filter} />}
      </div>
    </details>
  );
}

function ChoicesFilter({ filter }: Of<"choices">) {
  const t = useTranslations("list.filters");
  const common = useTranslations("common");
  const { address, go } = useList();
  const [typed, setTyped] = useState("");
  const values = valuesOf(address, filter.name);
  const found = filter.options.filter(({ label }) => matchText(label, typed) > 0);
  return (
    <>
      {filter.options.length > MANY && (
        <input
          type="search"
          aria-label={t("searchIn", { name: filter.label })}
          placeholder={common("filter")}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          className="input mb-1 h-8! text-table max-md:h-11!"
        />
      )}
      <div role="group" aria-label={filter.label} className="max-h-52 [scrollbar-width:thin] overflow-y-auto">
        {found.map(({ value, label, color }) => (
          <label
            key={value}
            className="flex min-h-8 items-center gap-2.5 rounded-small px-2 hover:bg-raised max-md:min-h-11"
          >
            <Checkbox
              checked={values.includes(value)}
              onChange={() => go({ [filter.name]: withToggled(values, value) })}
            />
            {color && <TagDot color={color} />}
            <span dir="auto" className="min-w-0 flex-1 truncate">
              {label}
            </span>
          </label>
        ))}
        {found.length === 0 && <p className="px-2 py-2 text-subtle">{common("noMatch")}</p>}
      </div>
    </>
  );
}

function DaysFilter({ filter }: Of<"days">) {
  const t = useTranslations("list.filters");
  const { address, go } = useList();
  return (
    <div className="grid grid-cols-2 gap-2">
      {parametersOf(filter).map((name, index) => (
        <DayInput
          key={name}
          label={t(index === 0 ? "from" : "to")}
          day={address[name] ?? ""}
          onChange={(day) => go({ [name]: day })}
        />
      ))}
    </div>
  );
}

/** Typing a year passes through the years 2, 20 and 202: those are not asked for. */
const isWhole = (day: string) => day === "" || day > "1900";

function DayInput({ label, day, onChange }: { label: string; day: string; onChange: (day: string) => void }) {
  const id = useId();
  const [shown, setShown] = useState({ asked: day, typed: day });
  if (shown.asked !== day) setShown({ asked: day, typed: day });
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={id} className="text-meta text-subtle">
        {label}
      </label>
      <input
        id={id}
        type="date"
        value={shown.typed}
        onChange={({ target }) => {
          setShown({ asked: day, typed: target.value });
          if (isWhole(target.value)) onChange(target.value);
        }}
        className="input h-8! px-2! text-table max-md:h-11!"
      />
    </div>
  );
}

function SwitchFilter({ filter }: Of<"switch">) {
  const { address, go } = useList();
  const on = address[filter.name] === "1";
  return (
    <label className="flex min-h-9 items-center gap-2 rounded-small px-2 font-medium max-md:min-h-11">
      <span className="flex-1">{filter.label}</span>
      <Switch checked={on} onChange={() => go({ [filter.name]: on ? null : "1" })} />
    </label>
  );
}
