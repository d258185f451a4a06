"use client";

import type { ComponentType } from "react";
import type { Choice } from "@/components/list/chosen-of";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { BulkIssue } from "./bulk-issue.client";
import { BulkPdf } from "./bulk-pdf.client";
import { BulkSend } from "./bulk-send.client";

export type BulkActionProps = {
  kind: DocumentKind;
  canWrite: boolean;
  /** What “all that match” stands for. */
  choice: Choice;
};

/** In the order they show. Each decides itself for which kinds, rights and selections it is there. */
const ACTIONS: readonly ComponentType<BulkActionProps>[] = [BulkSend, BulkIssue, BulkPdf];

/** What can be done with the selected documents. */
export function BulkActions(props: BulkActionProps) {
  return ACTIONS.map((Action) => <Action key={Action.name} {...props} />);
}
