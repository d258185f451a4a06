import { useTranslations } from "next-intl";
import type { ImportView } from "@/lib/portability/imports/view";

/** The first rows of a file as they are read now, to see at a glance whether that is right. */
export function SampleTable({ shown: { columns, sample, hasHeader } }: { shown: ImportView }) {
  const t = useTranslations("imports.file");
  const label = t("preview");
  return (
    <div
      role="region"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key
      tabIndex={0}
      className="relative overflow-x-auto border-t border-border focus-visible:outline-offset-[-2px]"
    >
      <table className="w-full text-table">
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th
                key={index}
                scope="col"
                className="h-9 max-w-[240px] truncate border-b border-border px-3 text-left text-meta font-medium whitespace-nowrap text-muted first:pl-4 md:first:pl-5"
              >
                {hasHeader && column !== "" ? column : t("column", { number: index + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((cells, row) => (
            <tr key={row} className="border-border not-first:border-t">
              {columns.map((_, index) => (
                <td key={index} className="h-9 max-w-[240px] truncate px-3 whitespace-nowrap first:pl-4 md:first:pl-5">
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sample.length === 0 && <p className="px-4 py-3 text-table text-muted md:px-5">{t("noRows")}</p>}
    </div>
  );
}
