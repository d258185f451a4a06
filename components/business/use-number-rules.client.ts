"use client";

import { useEffect, useState } from "react";
import type * as Rules from "@/lib/identity/business-numbers/input";

/**
 * The checks of business numbers, to confirm a number while it is typed. The libraries behind them are large and come
 * once they are wanted; `null` before, and when they cannot be fetched: the server checks in any case.
 */
export function useNumberRules(wanted: boolean): typeof Rules | null {
  const [rules, setRules] = useState<typeof Rules | null>(null);
  useEffect(() => {
    if (wanted) import("@/lib/identity/business-numbers/input").then(setRules, () => undefined);
  }, [wanted]);
  return rules;
}
