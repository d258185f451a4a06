"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { TagChip } from "@/components/ui/tag-chip";
import { typedClient, type ClientTyped } from "@/components/business/client-form";
import type { ClientView } from "@/lib/crm/clients/view";
import { comparedFields } from "./compared-fields";
import { useFieldWords } from "./use-field-words.client";

export type MergePreviewProps = { kept: ClientView; merged: ClientView; onChange: () => void };

/** What a merge keeps, fills in and moves, before it is done. */
export function MergePreview({ kept, merged, onChange }: MergePreviewProps) {
  const t = useTranslations("client.merge");
  const { filled, differing } = comparedFields(kept, merged);
  const newTags = merged.tags.filter(({ id }) => !kept.tags.some((tag) => tag.id === id));
  return (
    <div className="grid gap-4">
      <div className="grid items-center gap-2 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]">
        <Side label={t("goes")} client={merged} />
        <ArrowRight aria-hidden className="icon mx-auto text-subtle max-sm:rotate-90" />
        <Side label={t("keeps")} client={kept} />
      </div>
      <Button variant="link" size="compact" className="-my-2 justify-self-start" onClick={onChange}>
        {t("change")}
      </Button>
      <Part title={t("moves")}>
        <p className="text-table">{t("movesAll")}</p>
        {newTags.length > 0 && (
          <ul className="mt-1.5 flex flex-wrap gap-1.5">
            {newTags.map(({ id, name, color }) => (
              <li key={id} className="max-w-full min-w-0">
                <TagChip name={name} color={color} />
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={t("fills")}>
        {filled.length > 0 ? <Fields fields={filled} of={merged} /> : <p className="text-table">{t("fillsNothing")}</p>}
      </Part>
      {differing.length > 0 && (
        <Part title={t("differs")}>
          <Fields fields={differing} of={merged} />
        </Part>
      )}
      <p className="text-table text-muted">{t("undoable")}</p>
    </div>
  );
}

function Side({ label, client }: { label: string; client: ClientView }) {
  return (
    <div data-edge="" className="min-w-0 rounded-card border border-border px-3 py-2">
      <p className="text-meta text-subtle">{label}</p>
      <bdi className="block font-medium">{client.name}</bdi>
      <p className="text-meta text-subtle">
        <span className="mono">{client.reference}</span>
        {client.city && ` · ${client.city}`}
      </p>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-table">{title}</h3>
      {children}
    </section>
  );
}

function Fields({ fields, of }: { fields: readonly (keyof ClientTyped)[]; of: ClientView }) {
  const { nameOf, valueOf } = useFieldWords();
  const typed = typedClient(of);
  return (
    <dl className="grid gap-1 text-table">
      {fields.map((field) => (
        <div key={field} className="flex gap-3">
          <dt className="w-32 flex-none text-subtle">{nameOf(field)}</dt>
          <dd dir="auto" className="line-clamp-3 min-w-0">
            {valueOf(field, typed)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
