"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useWatch } from "react-hook-form";
import { Banner } from "@/components/ui/banner";
import type { DuplicateView } from "@/lib/crm/duplicates/view";
import { findDuplicatesAction } from "../new/actions";

const REST_MS = 400;
const NAMES = ["name", "email", "siren", "siret", "vatNumber"] as const;

/** Too little to compare by: the answer would be about letters, not about clients. */
const worthAsking = (typed: readonly string[]) => typed.some((text) => text.trim().length >= 3);

/** The clients that look like the one being typed in, asked for when the typing rests. @param exceptId the client itself */
function useDuplicates(exceptId: string | undefined): readonly DuplicateView[] {
  const typed = useWatch({ name: [...NAMES] }).map((value: unknown) => (typeof value === "string" ? value : ""));
  const asked = JSON.stringify(typed);
  const [found, setFound] = useState<readonly DuplicateView[]>([]);
  useEffect(() => {
    let current = true;
    const values = JSON.parse(asked) as string[];
    const timer = setTimeout(async () => {
      if (!worthAsking(values)) return setFound([]);
      const input = Object.fromEntries(NAMES.map((name, index) => [name, values[index] || undefined]));
      // A hint that does not come is no reason to disturb.
      const answer = await findDuplicatesAction({ ...input, exceptId }).catch(() => null);
      if (current) setFound((answer?.ok && answer.data) || []);
    }, REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, exceptId]);
  return found;
}

/** Tells that a client seems to be there already, and why; never stands in the way of making it. */
export function DuplicateHints({ exceptId }: { exceptId?: string }) {
  const t = useTranslations("new-client.duplicates");
  const found = useDuplicates(exceptId);
  return (
    <div role="status" className="empty:hidden">
      {found.length > 0 && (
        <Banner tone="warning">
          <p className="font-medium">{t("title", { count: found.length })}</p>
          <ul className="mt-1 grid gap-1">
            {found.map(({ client, reasons }) => (
              <li key={client.id}>
                <a href={`/clients/${client.id}`} target="_blank" rel="noreferrer" className="link text-current">
                  <span dir="auto">{client.name}</span>
                  <span className="sr-only"> {t("newTab")}</span>
                </a>{" "}
                <span className="mono whitespace-nowrap">{client.reference}</span>
                {client.city && ` · ${client.city}`}
                {client.archivedAt && ` · ${t("archived")}`}
                {" – "}
                {reasons.map((reason) => t(`reasons.${reason}`)).join(", ")}
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  );
}
