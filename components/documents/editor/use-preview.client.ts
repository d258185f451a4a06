"use client";

import { useState, useSyncExternalStore } from "react";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { PLACES } from "./editor-types";

const WIDE = "(min-width: 80rem)";

function subscribe(listener: () => void) {
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** The PDF beside the form where there is room, else in its place; fetched only while it is shown. */
export function usePreview(kind: DocumentKind, id: string | null, version: number) {
  const wide = useSyncExternalStore(
    subscribe,
    () => window.matchMedia(WIDE).matches,
    () => false,
  );
  const [aside, setAside] = useState<"shown" | "hidden">("shown");
  const [view, setView] = useState<"form" | "preview">("form");
  const toggle = () => {
    if (wide) setAside((was) => (was === "shown" ? "hidden" : "shown"));
    else setView((was) => (was === "form" ? "preview" : "form"));
  };
  const shown = wide ? aside === "shown" : view === "preview";
  const src = id && `/api/v1${PLACES[kind].path}/${id}/pdf`;
  return { aside, view: wide ? "form" : view, toggle, shown, src, stamp: `${id} ${version}` };
}
