"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { pathOf } from "@/components/documents/document-paths";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { openAddressDialog } from "@/components/layout/address-dialog.client";
import { toast } from "@/components/ui/toast";
import { convertQuoteAction } from "../../quotes/actions";
import { useDuplicate } from "../use-drafts.client";
import type { Deed } from "./deeds-of";
import type { ActionDocument } from "./action-document";

/** Those that ask before they do something, and have no address. */
export type Question = "issue" | "apply" | "remove";

/** The values of `?new=` that open a dialog over a document. */
export const DIALOGS = {
  send: "mail",
  pay: "payment",
  credit: "credit-note",
  accept: "acceptance",
  reject: "refusal",
} as const;

/** What each deed does when it is chosen. */
export function useDeeds(document: ActionDocument) {
  const router = useRouter();
  const [question, ask] = useState<Question | null>(null);
  const duplicate = useDuplicate(document.kind === "quote" ? "quote" : "invoice");
  const convert = useImmediateAction(convertQuoteAction, ({ message, data }) => {
    if (message) toast({ message });
    if (data) router.push(`/invoices/${data.id}/edit`);
  });
  const { id, version } = document;
  const run = (deed: Deed) => {
    switch (deed) {
      case "issue":
      case "apply":
      case "remove":
        return ask(deed);
      case "send":
      case "pay":
      case "credit":
      case "accept":
      case "reject":
        return openAddressDialog("new", DIALOGS[deed]);
      case "edit":
        return router.push(`${pathOf(document)}/edit`);
      case "duplicate":
        return duplicate.run(id);
      case "convert":
        return convert.run({ quoteId: id, version });
    }
  };
  return { run, pending: { duplicate: duplicate.pending, convert: convert.pending }, question, ask };
}
