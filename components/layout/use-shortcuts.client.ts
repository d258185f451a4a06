"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { leaveFor } from "@/components/forms/leaving";
import type { Permission } from "@/lib/catalog/permissions";
import { createEntriesFor } from "./create-entries";
import { useLetterShortcuts } from "./letter-shortcuts";
import { pageShortcuts } from "./page-shortcuts";
import { createShortcutMatcher, type Bound, type KeyPress } from "./shortcut-matcher";
import { goShortcuts, SHORTCUTS, type ShortcutAction } from "./shortcuts";
import { useCreate } from "./use-create.client";

/** Fields take every key but those a page claims from them. */
const FIELDS = "input:not([type=checkbox]), textarea, select, [contenteditable='true']";
/** Open layers keep their keys (typeahead in menus, text in dialogs). A panel beside a list leaves the list its keys. */
const LAYERS = "[role=menu], [role=listbox], [role=dialog]:not([data-peek]), [role=alertdialog]";

function capturedBy(target: EventTarget | null): KeyPress["captured"] {
  if (!(target instanceof Element)) return null;
  if (target.closest(LAYERS)) return "layer";
  return target.closest(FIELDS) ? "field" : null;
}

/** Runs the shortcut registry: the shell’s deeds, “g then a key” for each page, “n” for each new thing, the open page’s own. */
export function useShortcuts(permissions: readonly Permission[], deeds: Record<ShortcutAction, () => void>): void {
  const router = useRouter();
  const letters = useLetterShortcuts();
  const [match] = useState(createShortcutMatcher);
  const create = useCreate();

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat) return;
    const bound: Bound[] = [
      ...SHORTCUTS.map(({ keys, action }) => ({ keys, run: deeds[action] })),
      ...goShortcuts(permissions).map(({ goKey, href }) => ({
        keys: ["g", goKey],
        run: () => leaveFor(() => router.push(href)),
      })),
      ...createEntriesFor(permissions).flatMap((entry) =>
        entry.key ? [{ keys: ["n", entry.key], run: () => create(entry) }] : [],
      ),
      ...pageShortcuts(),
    ];
    const { key, code, metaKey, ctrlKey, altKey, shiftKey, isComposing, timeStamp } = event;
    const captured = capturedBy(event.target);
    const altGraph = event.getModifierState("AltGraph");
    const press = { key, code, metaKey, ctrlKey, altKey, shiftKey, isComposing, altGraph, captured, at: timeStamp };
    const hit = match(press, bound, letters);
    if (!hit) return;
    event.preventDefault();
    if (hit !== "swallow") hit.run();
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
