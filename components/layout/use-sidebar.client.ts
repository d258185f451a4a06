"use client";

import { useState } from "react";
import { writePreference } from "./browser-cookie";
import { SIDEBAR_COOKIE } from "./sidebar-state";

/**
 * The sidebar’s width and the switch for it, remembered by this browser.
 * @param narrow on pages beside which it is narrow unless somebody widens it there, which is not remembered
 */
export function useSidebar(initial: "wide" | "slim", narrow: boolean) {
  const [width, setWidth] = useState(initial);
  const [widened, setWidened] = useState(false);
  const toggle = () => {
    if (narrow) return setWidened(!widened);
    const next = width === "wide" ? "slim" : "wide";
    setWidth(next);
    writePreference(SIDEBAR_COOKIE, next);
  };
  return { slim: narrow ? !widened : width === "slim", toggle };
}
