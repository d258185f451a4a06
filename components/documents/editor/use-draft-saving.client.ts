"use client";

import { useEffect, useMemo, useState } from "react";
import { createAutosaver, type SaveState } from "./autosaver";
import { createDraftSaver, type DraftSaverOptions, type Trouble } from "./save-draft";
import type { Stored } from "./draft-changes";
import type { SavedDraft } from "./editor-types";
import type { DraftView } from "./typed-document";

export interface DraftSaving {
  state: SaveState;
  trouble: Trouble | null;
  /** ISO 8601; `null` before the first save. */
  savedAt: string | null;
}

type Options = Omit<DraftSaverOptions, "onTrouble" | "isSignedIn">;

/** Whether the session is still there; an answer that never came says nothing about it. */
async function isSignedIn(): Promise<boolean> {
  const answer = await fetch("/api/v1/auth/me", { headers: { accept: "application/json" } }).catch(() => null);
  return answer?.status !== 401;
}

/**
 * Saves a draft while it is typed, and says how that goes.
 * @param options those of the first render, which stay
 */
export function useDraftSaving(options: Options, initial: { draft: DraftView | null; known: Stored }) {
  const [saving, setSaving] = useState<DraftSaving>({
    state: "clean",
    trouble: null,
    savedAt: initial.draft?.updatedAt ?? null,
  });
  const [{ saver, autosaver }] = useState(() => {
    const draftSaver = createDraftSaver(
      {
        ...options,
        isSignedIn,
        onSaved: (draft: SavedDraft, isNew) => {
          setSaving((was) => ({ ...was, savedAt: draft.savedAt }));
          options.onSaved(draft, isNew);
        },
        onTrouble: (trouble) => setSaving((was) => ({ ...was, trouble })),
      },
      initial,
    );
    const onState = (state: SaveState) => setSaving((was) => ({ ...was, state }));
    return { saver: draftSaver, autosaver: createAutosaver({ save: draftSaver.save, onState }) };
  });

  useEffect(() => {
    // Back on the network, or back from signing in in another tab.
    const again = () => void (document.visibilityState === "visible" && autosaver.resume());
    window.addEventListener("online", again);
    document.addEventListener("visibilitychange", again);
    return () => {
      window.removeEventListener("online", again);
      document.removeEventListener("visibilitychange", again);
      autosaver.stop();
    };
  }, [autosaver]);

  return useMemo(() => ({ ...saving, saver, autosaver }), [saving, saver, autosaver]);
}
