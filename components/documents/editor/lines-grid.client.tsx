"use client";

import { Heading, Plus, Text, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState, type FocusEvent, type KeyboardEvent } from "react";
import { useAtRest } from "@/components/layout/use-at-rest.client";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd.client";
import type { Collected } from "./collect-draft";
import { ItemRow } from "./item-row.client";
import { lineAction } from "./line-keys";
import type { Column } from "./read-line";
import { sectionSums } from "./section-sums";
import { TextRow } from "./text-row.client";
import type { TypedLine } from "./typed-document";
import { useLines } from "./use-lines.client";

const loadDragging = () => import("./line-dragging.client");
const LineDragging = lazy(async () => ({ default: (await loadDragging()).LineDragging }));

export type LinesGridProps = {
  nets: Collected["nets"];
  /** What is wrong with the rows, by their keys and columns, in words. */
  errors: ReadonlyMap<string, Partial<Record<Column, string>>>;
  /** Shows what is wrong with a row that is being filled in, too. */
  strict: boolean;
  print: (minor: bigint) => string;
};

const HEAD = ["description", "quantity", "unit", "unitPrice", "discount", "vat", "net"] as const;
const ALIGN: Partial<Record<(typeof HEAD)[number], string>> = { description: "pl-2!", unit: "" };

const ADDING = [
  ["item", Plus],
  ["section", Heading],
  ["text", Text],
] as const satisfies readonly (readonly [TypedLine["type"], LucideIcon])[];

const columnOf = (target: EventTarget): Column | undefined =>
  target instanceof HTMLElement ? (target.dataset["column"] as Column | undefined) : undefined;
const rowOf = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>("[data-line]")?.dataset["line"] : undefined;

/** What is charged, row by row. */
export function LinesGrid({ nets, errors, strict, print }: LinesGridProps) {
  const t = useTranslations("editor");
  const lines = useLines();
  const [active, setActive] = useState<string | null>(null);
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  const [dragging, setDragging] = useState(false);
  useAtRest(loadDragging);

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowOf(event.target);
    const action = event.defaultPrevented || !row ? null : lineAction(event.nativeEvent);
    const column = columnOf(event.target);
    if (!row || !action || (action === "next" && !column)) return;
    // In the portal of a menu or a list, keys are theirs.
    if (!event.currentTarget.contains(event.target as Node)) return;
    event.preventDefault();
    if (action === "next") lines.goOn(row, column ?? "description");
    if (action === "up") lines.move(row, -1);
    if (action === "down") lines.move(row, 1);
    if (action === "duplicate") lines.duplicate(row);
    if (action === "remove") lines.remove(row);
  };
  const onFocus = (event: FocusEvent) => setActive(rowOf(event.target) ?? null);
  const onBlur = (event: FocusEvent) => {
    const [row, column] = [rowOf(event.target), columnOf(event.target)];
    if (row && column) setVisited((was) => (was.has(`${row}.${column}`) ? was : new Set(was).add(`${row}.${column}`)));
    if (!event.currentTarget.contains(event.relatedTarget)) setActive(null);
  };
  /** A row that is being filled in is not blamed for what is still to come. */
  const shownErrors = (row: string) => {
    const all = errors.get(row);
    if (!all || strict || row !== active) return all;
    const seen = Object.entries(all).filter(([column]) => visited.has(`${row}.${column}`));
    return seen.length > 0 ? Object.fromEntries(seen) : undefined;
  };

  const sums = sectionSums(lines.rows, nets);
  const counts = { item: 0, section: 0, text: 0 };
  return (
    <>
      {lines.rows.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears the keys of the fields in it
        <div
          className="lines"
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onBlur={onBlur}
          onPointerEnter={() => setDragging(true)}
        >
          <div aria-hidden className="line line-head">
            <span className="p-0!" />
            {HEAD.map((column) => (
              <span key={column} className={ALIGN[column] ?? "text-right"}>
                {t(`columns.${column}`)}
              </span>
            ))}
            <span />
          </div>
          {lines.rows.map(({ key, fieldId, type }, index) => {
            counts[type] += 1;
            const shared = { index, row: key, number: counts[type], errors: shownErrors(key), deeds: lines.deeds };
            if (type !== "item") {
              const sum = sums.get(key);
              return <TextRow key={fieldId} {...shared} type={type} net={sum === undefined ? null : print(sum)} />;
            }
            const net = nets.get(key);
            return (
              <ItemRow
                key={fieldId}
                {...shared}
                open={lines.opened === key}
                net={net === undefined ? null : print(net)}
              />
            );
          })}
        </div>
      )}
      {dragging && lines.rows.length > 1 && (
        <Suspense>
          <LineDragging rows={lines.rows} onDrop={lines.moveTo} />
        </Suspense>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        {ADDING.map(([type, Icon]) => (
          <Button
            key={type}
            size="compact"
            variant={type === "item" ? "secondary" : "quiet"}
            onClick={() => lines.add(type)}
          >
            <Icon aria-hidden className="icon" />
            {t(`add.${type}`)}
          </Button>
        ))}
        <p className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-1 text-meta text-subtle max-lg:hidden">
          <Hint keys={["Enter"]} text={t("hints.next")} />
          <Hint keys={["Alt", "ArrowUp", "ArrowDown"]} text={t("hints.move")} />
          <Hint keys={["Mod", "D"]} text={t("hints.duplicate")} />
        </p>
      </div>
    </>
  );
}

function Hint({ keys, text }: { keys: readonly string[]; text: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <Kbd keys={keys} />
      {text}
    </span>
  );
}
