"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useRef, useState, useTransition, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Select, type SelectOption } from "@/components/ui/select";
import { queryHref } from "./lenient-query";

/** Filters that live in the URL: each change is a new address of the same list, from its first page. */
export function useUrlFilters() {
  const pathname = usePathname();
  const router = useRouter();
  const current = Object.fromEntries(useSearchParams());
  const [pending, startTransition] = useTransition();
  const set = (change: Record<string, string | null>) =>
    startTransition(() => router.replace(queryHref(pathname, current, change), { scroll: false }));
  return { current, set, pending };
}

export type UrlFilter =
  | { kind: "choice"; name: string; label: string; options: readonly SelectOption[] }
  | { kind: "day"; name: string; label: string }
  | { kind: "search"; name: string; label: string };

/** A row of filters above a list, with a way to take them all off. */
export function UrlFilters({ filters, children }: { filters: readonly UrlFilter[]; children?: ReactNode }) {
  const t = useTranslations("common.filters");
  const { current, set, pending } = useUrlFilters();
  const active = filters.some(({ name }) => current[name]);
  return (
    <div role="group" aria-label={t("label")} aria-busy={pending} className="mb-4 flex flex-wrap items-end gap-2">
      {filters.map((filter) => (
        <Filter
          key={filter.name}
          filter={filter}
          value={current[filter.name] ?? ""}
          onChange={(value) => set({ [filter.name]: value })}
        />
      ))}
      {active && (
        <Button
          variant="link"
          size="compact"
          onClick={() => set(Object.fromEntries(filters.map(({ name }) => [name, null])))}
        >
          {t("clear")}
        </Button>
      )}
      {children}
    </div>
  );
}

type FilterProps = { filter: UrlFilter; value: string; onChange: (value: string) => void };

function Filter({ filter, value, onChange }: FilterProps) {
  const id = useId();
  return (
    <div className="grid gap-1 max-sm:flex-1 max-sm:basis-[45%]">
      <label htmlFor={id} className="text-meta text-subtle">
        {filter.label}
      </label>
      <FilterControl id={id} filter={filter} value={value} onChange={onChange} />
    </div>
  );
}

const look = "h-8! max-md:h-11!";

function FilterControl({ id, filter, value, onChange }: FilterProps & { id: string }) {
  switch (filter.kind) {
    case "choice":
      return (
        <Select
          id={id}
          className={`${look} sm:min-w-40`}
          value={value}
          options={filter.options}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case "day":
      return <TypedInput id={id} type="date" value={value} onChange={onChange} ready={isWholeYear} />;
    case "search":
      return <TypedInput id={id} type="search" value={value} onChange={onChange} delay={300} />;
  }
}

/** Typing a year passes through the years 2, 20 and 202: those are not asked for. */
const isWholeYear = (day: string) => day === "" || day > "1900";

type TypedInputProps = {
  id: string;
  type: "date" | "search";
  value: string;
  onChange: (value: string) => void;
  /** Whether what is typed so far can be asked for. */
  ready?: (typed: string) => boolean;
  /** Milliseconds without a key before it is asked for. */
  delay?: number;
};

function TypedInput({ id, type, value, onChange, ready = () => true, delay = 0 }: TypedInputProps) {
  const [shown, setShown] = useState({ asked: value, typed: value });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (shown.asked !== value) setShown({ asked: value, typed: value });
  return (
    <input
      id={id}
      type={type}
      className={`input ${look} ${type === "search" ? "sm:min-w-56" : ""}`}
      value={shown.typed}
      onChange={({ target }) => {
        setShown({ asked: value, typed: target.value });
        clearTimeout(timer.current);
        if (ready(target.value)) timer.current = setTimeout(() => onChange(target.value.trim()), delay);
      }}
    />
  );
}
