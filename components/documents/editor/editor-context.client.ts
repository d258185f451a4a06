"use client";

import { createContext, useContext } from "react";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { EditorSettings, EditorSources } from "./editor-types";
import type { VatWords } from "./vat";

/** What every part of an editor knows. */
export interface EditorWorld {
  kind: DocumentKind;
  settings: EditorSettings;
  sources: EditorSources;
  /** Of the reader. */
  locale: string;
  words: VatWords;
}

const World = createContext<EditorWorld | null>(null);

export const EditorProvider = World;

/** The editor a part stands in. */
export function useEditor(): EditorWorld {
  const world = useContext(World);
  if (!world) throw new Error("Parts of an editor belong inside <DocumentEditor>.");
  return world;
}
