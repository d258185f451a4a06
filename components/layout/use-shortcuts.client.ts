"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { leaveFor } from "@/components/forms/leaving";
import type { Permission } from "@/lib/catalog/permissions";
import { useLetterShortcuts } from "./letter-shortcuts";
import { createShortcutMatcher, type Bound } from "./shortcut-matcher";
import { goShortcuts, SHORTCUTS, type ShortcutAction } from "./shortcuts";

/** Fields take every key; open layers keep theirs (typeahead in menus, text in dialogs). */
const CAPTURING =
  "input, textarea, select, [contenteditable='true'], [role=menu], [role=listbox], [role=dialog], [role=alertdialog]";

/** Runs the shortcut registry: the shell’s deeds and “g then a key” for each page. */
export function useShortcuts(permissions: readonly Permission[], deeds: Record<ShortcutAction, () => void>): void {
  const router = useRouter();
  const letters = useLetterShortcuts();
  const [match] = useState(createShortcutMatcher);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat) return;
    const bound: Bound[] = [
      ...SHORTCUTS.map(({ keys, action }) => ({ keys, run: deeds[action] })),
      ...goShortcuts(permissions).map(({ goKey, href }) => ({
        keys: ["g", goKey],
        run: () => leaveFor(() => router.push(href)),
      })),
    ];
    const { key, metaKey, ctrlKey, altKey, shiftKey, isComposing, timeStamp } = event;
    const captured = event.target instanceof Element && event.target.closest(CAPTURING) !== null;
    const altGraph = event.getModifierState("AltGraph");
    const press = { key, metaKey, ctrlKey, altKey, shiftKey, isComposing, altGraph, captured, at: timeStamp };
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
