"use client";

import { useTranslations } from "next-intl";
import { useId, useState, type ReactNode } from "react";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/choices";
import { Select } from "@/components/ui/select";
import { DELIMITERS, ENCODINGS } from "@/lib/portability/imports/input";
import type { ImportView } from "@/lib/portability/imports/view";
import { changeFormatAction } from "../../actions";
import { SampleTable } from "./sample-table";

type Reading = Pick<ImportView, "encoding" | "delimiter" | "hasHeader">;

const DELIMITER_NAMES = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" } as const;

/** How the file is read, as found in it; a change shows in the preview at once. */
export function FileStep({ shown }: { shown: ImportView }) {
  const t = useTranslations("imports");
  const { run, pending } = useImmediateAction(changeFormatAction, () => undefined);
  const header = useId();
  const [asked, setAsked] = useState<Partial<Reading>>({});
  // A control shows what was just chosen while the file is read anew; then what came of it.
  const { encoding, delimiter, hasHeader }: Reading = { ...shown, ...(pending && asked) };
  const change = (part: Partial<Reading>) => {
    setAsked(part);
    run({ importId: shown.id, ...part });
  };
  return (
    <Card
      title={t("file.title")}
      description={t("file.lead")}
      flush
      footer={
        <ButtonLink variant="primary" href={`/clients/import/${shown.id}?step=columns`}>
          {t("next")}
        </ButtonLink>
      }
    >
      <div className="grid gap-x-4 gap-y-3 px-4 pb-4 sm:grid-cols-2 md:px-5">
        <Labelled label={t("file.encoding")}>
          {(id) => (
            <Select
              id={id}
              value={encoding}
              onChange={({ target }) => change({ encoding: target.value as Reading["encoding"] })}
              options={ENCODINGS.map((value) => ({ value, label: t(`file.encodings.${value}`) }))}
            />
          )}
        </Labelled>
        <Labelled label={t("file.delimiter")}>
          {(id) => (
            <Select
              id={id}
              value={delimiter}
              onChange={({ target }) => change({ delimiter: target.value as Reading["delimiter"] })}
              options={DELIMITERS.map((value) => ({ value, label: t(`file.delimiters.${DELIMITER_NAMES[value]}`) }))}
            />
          )}
        </Labelled>
        <div className="flex items-center gap-2 max-md:min-h-11 sm:col-span-2">
          <Checkbox id={header} checked={hasHeader} onChange={({ target }) => change({ hasHeader: target.checked })} />
          <label htmlFor={header} className="text-table max-md:py-3">
            {t("file.header")}
          </label>
        </div>
      </div>
      <div aria-busy={pending} className={pending ? "opacity-60" : undefined}>
        <SampleTable shown={shown} />
      </div>
    </Card>
  );
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="grid min-w-0 content-start gap-1">
      <label htmlFor={id} className="text-table font-medium">
        {label}
      </label>
      {children(id)}
    </div>
  );
}
