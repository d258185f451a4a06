"use client";

import { useState } from "react";
import { writePreference } from "./browser-cookie";
import { SIDEBAR_COOKIE } from "./sidebar-state";

/** The sidebar’s width and the switch for it, remembered by this browser. */
export function useSidebar(initial: "wide" | "slim") {
  const [width, setWidth] = useState(initial);
  const toggle = () => {
    const next = width === "wide" ? "slim" : "wide";
    setWidth(next);
    writePreference(SIDEBAR_COOKIE, next);
  };
  return { slim: width === "slim", toggle };
}
