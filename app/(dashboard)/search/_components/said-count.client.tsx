"use client";

import { useEffect } from "react";
import { announce } from "@/components/layout/announce";

/** Says how much was found to those who do not see the list change. */
export function SaidCount({ text }: { text: string }) {
  useEffect(() => announce(text), [text]);
  return null;
}
