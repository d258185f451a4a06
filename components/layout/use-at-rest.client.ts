"use client";

import { useEffect } from "react";

const REST_MS = 1_500;

/**
 * Fetches code ahead of its first use, once the page has come to rest.
 * @param load of the module, so that each render gives the same one; a failure is left to the use itself
 */
export function useAtRest(load: () => Promise<unknown>): void {
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => undefined), REST_MS);
    return () => clearTimeout(timer);
  }, [load]);
}
