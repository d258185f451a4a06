"use client";

import { usePathname } from "next/navigation";

/** Pages that need the width of the screen, by their addresses: the editors of documents. */
const WORKBENCH = /^\/(quotes|invoices|credit-notes)\/(new|[^/]+\/edit)$/;

/** Whether the open page is one of those; the sidebar is narrow beside them. */
export const useWorkbench = (): boolean => WORKBENCH.test(usePathname());
