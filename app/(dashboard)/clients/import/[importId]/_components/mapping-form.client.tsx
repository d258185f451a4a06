"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { ProposedMapping } from "@/lib/portability/imports/get-proposed-mapping";
import type { ImportView } from "@/lib/portability/imports/view";
import { MappingRow } from "./mapping-row.client";
import { useMapping } from "./use-mapping.client";

const EXAMPLES = 3;

/** The columns of the file with what is in them, and a field to choose for each. */
export function MappingForm({ shown, proposal }: { shown: ImportView; proposal: ProposedMapping }) {
  const t = useTranslations("imports");
  const { chosen, choose, error, pending, back, check } = useMapping(shown);
  const { columns, sample } = shown;
  const takenBy = new Map(Object.entries(chosen).map(([index, field]) => [field, Number(index)]));
  const nameOf = (index: number) => columns[index] || t("file.column", { number: index + 1 });
  const examplesOf = (index: number) =>
    [...new Set(sample.map((cells) => cells[index] ?? ""))].filter((cell) => cell !== "").slice(0, EXAMPLES);
  return (
    <Card
      title={t("columns.title")}
      description={t("columns.lead")}
      flush
      footer={
        <>
          <Button onClick={back} pending={pending} className="mr-auto">
            {t("back")}
          </Button>
          <Button variant="primary" onClick={check} pending={pending}>
            {t("columns.check")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 px-4 pb-4 empty:hidden md:px-5">
        {proposal.remembered && <Banner>{t("columns.remembered")}</Banner>}
        {error !== undefined && (
          <Banner tone="danger" live>
            {error}
          </Banner>
        )}
      </div>
      <table
        role="table"
        aria-label={t("columns.title")}
        className="w-full border-t border-border text-table max-md:block"
      >
        <thead role="rowgroup" className="max-md:sr-only">
          <tr role="row">
            {(["column", "sample", "field"] as const).map((key) => (
              <th
                key={key}
                role="columnheader"
                scope="col"
                className="h-9 border-b border-border px-3 text-left text-meta font-medium text-muted first:pl-5 last:pr-5"
              >
                {t(`columns.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:block">
          {columns.map((_, index) => (
            <MappingRow
              key={index}
              column={nameOf(index)}
              examples={examplesOf(index)}
              field={chosen[index] ?? ""}
              takenBy={(field) => {
                const other = takenBy.get(field);
                return other === undefined || other === index ? null : nameOf(other);
              }}
              proposed={proposal.mapping[index] === undefined ? null : proposal.mapping[index]}
              remembered={proposal.remembered}
              onChoose={(field) => choose(index, field)}
            />
          ))}
        </tbody>
      </table>
      <p className="border-t border-border px-4 py-3 text-meta text-subtle md:px-5">{t("columns.matching")}</p>
    </Card>
  );
}
