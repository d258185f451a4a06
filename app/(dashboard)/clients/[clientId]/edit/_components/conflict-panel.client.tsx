"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { typedClient, type ClientTyped } from "@/components/business/client-form";
import { Button } from "@/components/ui/button";
import type { ClientView } from "@/lib/crm/clients/view";
import { useFieldWords } from "../../_components/use-field-words.client";

export type ConflictPanelProps = {
  /** The client as somebody else saved it. */
  saved: ClientView;
  onKeep: () => void;
  onTake: () => void;
};

const FIELDS = (typed: ClientTyped) => Object.keys(typed) as (keyof ClientTyped)[];

/** What somebody else saved beside what was typed here; it takes the focus, because nothing was saved. */
export function ConflictPanel({ saved, onKeep, onTake }: ConflictPanelProps) {
  const t = useTranslations("client.conflict");
  const { nameOf, valueOf } = useFieldWords();
  const { getValues } = useFormContext<ClientTyped>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const [mine, theirs] = [getValues(), typedClient(saved)];
  const different = FIELDS(theirs).filter((field) => valueOf(field, mine) !== valueOf(field, theirs));
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      data-edge=""
      className="rounded-card border border-danger-edge bg-surface px-4 py-3 focus:outline-2! focus:outline-offset-2 focus:outline-focus md:px-5"
    >
      <p className="font-semibold">{t("title")}</p>
      <p className="mt-1 text-table text-muted">{t(different.length > 0 ? "text" : "same")}</p>
      {different.length > 0 && (
        <table className="mt-3 w-full table-fixed text-left text-table">
          <thead>
            <tr className="text-meta text-muted">
              <th scope="col" className="py-1 pr-3 font-medium">
                {t("field")}
              </th>
              <th scope="col" className="py-1 pr-3 font-medium">
                {t("saved")}
              </th>
              <th scope="col" className="py-1 font-medium">
                {t("typed")}
              </th>
            </tr>
          </thead>
          <tbody>
            {different.map((field) => (
              <tr key={field} className="border-t border-border align-top">
                <th scope="row" className="py-1.5 pr-3 font-normal text-subtle">
                  {nameOf(field)}
                </th>
                <Value text={valueOf(field, theirs)} />
                <Value text={valueOf(field, mine)} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={onKeep}>{t("keep")}</Button>
        <Button variant="quiet" onClick={onTake}>
          {t("take")}
        </Button>
      </div>
    </div>
  );
}

function Value({ text }: { text: string }) {
  const t = useTranslations("client.conflict");
  return (
    <td dir="auto" className="py-1.5 pr-3 whitespace-pre-line">
      {text === "" ? <span className="text-subtle">{t("empty")}</span> : text}
    </td>
  );
}
