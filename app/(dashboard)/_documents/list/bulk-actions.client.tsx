"use client";

import type { ComponentType } from "react";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { BulkIssue } from "./bulk-issue.client";

export type BulkActionProps = { kind: DocumentKind; canWrite: boolean };

/** In the order they show. Each decides itself for which kinds, rights and selections it is there. */
const ACTIONS: readonly ComponentType<BulkActionProps>[] = [BulkIssue];

/** What can be done with the selected documents. */
export function BulkActions(props: BulkActionProps) {
  return ACTIONS.map((Action) => <Action key={Action.name} {...props} />);
}
