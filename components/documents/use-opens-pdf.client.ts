"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * Whether this browser shows a PDF itself. `null` until that is known: a frame put there too early would be a download where
 * PDFs are handed to another program.
 */
export const useOpensPdf = (): boolean | null =>
  useSyncExternalStore<boolean | null>(
    never,
    () => navigator.pdfViewerEnabled,
    () => null,
  );
