"use client";

import { useTranslations } from "next-intl";
import type { ImportField } from "@/lib/portability/imports/input";
import { FIELD_GROUPS } from "./field-groups";

export type MappingRowProps = {
  /** Its name in the file. */
  column: string;
  /** Some of what is in it. */
  examples: readonly string[];
  field: ImportField | "";
  /** The name of the other column that has a field already. */
  takenBy: (field: ImportField) => string | null;
  proposed: ImportField | null;
  /** Whether the proposal comes from an earlier import. */
  remembered: boolean;
  onChoose: (field: ImportField | "") => void;
};

const cell = "md:border-t md:border-border md:px-3 md:py-1.5 md:group-first:border-t-0 md:first:pl-5 md:last:pr-5";

/** One column of the file: its name, what is in it, and what it becomes. */
export function MappingRow({ column, examples, field, takenBy, proposed, remembered, onChoose }: MappingRowProps) {
  const t = useTranslations("imports");
  const unchanged = proposed !== null && proposed === field;
  return (
    <tr
      role="row"
      className="group border-border max-md:grid max-md:grid-cols-[minmax(0,1fr)] max-md:gap-1 max-md:border-t max-md:px-4 max-md:py-3 max-md:first:border-t-0"
    >
      <th role="rowheader" scope="row" className={`${cell} text-left font-medium md:w-1/4`}>
        <span className="block max-w-[240px] truncate max-md:max-w-full" title={column}>
          {column}
        </span>
      </th>
      <td role="cell" className={`${cell} text-muted md:max-w-0`}>
        <span className="block truncate" title={examples.join(" · ")}>
          {examples.length === 0 ? <span className="text-subtle">{t("columns.empty")}</span> : examples.join(" · ")}
        </span>
      </td>
      <td role="cell" className={`${cell} md:w-[40%]`}>
        <div className="flex items-center gap-2">
          <select
            aria-label={t("columns.fieldOf", { column })}
            value={field}
            data-edge=""
            onChange={({ target }) => onChoose(target.value as ImportField | "")}
            className={`input ${field === "" ? "text-subtle" : ""}`}
          >
            <option value="">{t("columns.ignore")}</option>
            {FIELD_GROUPS.map(({ key, fields }) => (
              <optgroup key={key} label={t(`columns.groups.${key}`)}>
                {fields.map((name) => {
                  const other = takenBy(name);
                  const label = t(`fields.${name}`);
                  return (
                    <option key={name} value={name} disabled={other !== null}>
                      {other === null ? label : t("columns.taken", { field: label, column: other })}
                    </option>
                  );
                })}
              </optgroup>
            ))}
          </select>
          {/* Its place stays when it goes, so that the choices stay in line. */}
          <span className="flex-none text-meta text-subtle max-md:empty:hidden md:w-20">
            {unchanged && t(remembered ? "columns.known" : "columns.proposed")}
          </span>
        </div>
      </td>
    </tr>
  );
}
