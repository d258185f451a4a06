"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Issue } from "@/lib/kernel/errors";
import { useEditor } from "./editor-context.client";
import { mendingOf } from "./mending";
import type { FieldName } from "./read-fields";

export type ChecklistProps = {
  /** `null` before the first save. */
  issues: readonly Issue[] | null;
  clientId: string;
  onField: (name: FieldName) => void;
  onLines: () => void;
  className?: string;
};

/** Puts the focus on the first thing to mend, in the list that is shown. */
export function focusChecklist(): void {
  const lists = [...document.querySelectorAll<HTMLElement>("[data-checklist]")];
  lists
    .find((list) => list.offsetParent !== null)
    ?.querySelector<HTMLElement>("a, button")
    ?.focus();
}

/** What the law asks for and is not there yet, each with the way to mend it. */
export function Checklist({ issues, clientId, onField, onLines, className }: ChecklistProps) {
  const t = useTranslations("editor.checklist");
  const facts = useTranslations("documents.facts");
  const { settings } = useEditor();
  const nameOf = ({ path, code }: Issue): string => {
    const keys = [`codes.${code.replace("document.", "")}`, path] as Parameters<typeof facts>[0][];
    return facts(keys.find((key) => facts.has(key)) ?? "other");
  };
  return (
    <div data-checklist="" className={className}>
      <Card title={t("title")} count={issues && issues.length > 0 ? issues.length : undefined} flush>
        <ul className="divide-y divide-border border-t border-border text-table">
          {issues === null && <li className="px-4 py-2 text-subtle md:px-5">{t("later")}</li>}
          {issues?.length === 0 && (
            <li className="flex items-center gap-2.5 px-4 py-2 text-subtle md:px-5">
              <CircleCheck aria-hidden className="icon text-success" />
              {t("ready")}
            </li>
          )}
          {issues?.map((issue) => {
            const name = nameOf(issue);
            const mending = mendingOf(issue, { clientId, mayEditBusiness: settings.mayEditBusiness });
            const label = t("mendThis", { fact: name });
            return (
              <li key={`${issue.path} ${issue.code}`} className="flex min-h-9 items-center gap-2.5 px-4 py-1 md:px-5">
                <CircleAlert aria-hidden className="icon text-warning" />
                <span className="min-w-0 flex-1">{name}</span>
                {mending?.at === "page" && (
                  <Link href={mending.href} aria-label={label} className="more">
                    {t("mend")}
                  </Link>
                )}
                {mending && mending.at !== "page" && (
                  <button
                    type="button"
                    aria-label={label}
                    onClick={() => (mending.at === "field" ? onField(mending.name) : onLines())}
                    className="more"
                  >
                    {t("mend")}
                  </button>
                )}
                {!mending && <span className="text-subtle">{t("askOwner")}</span>}
              </li>
            );
          })}
        </ul>
      </Card>
    </div>
  );
}
