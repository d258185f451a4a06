"use client";

import { useEffect, useState } from "react";
import { readAnswer } from "@/components/forms/submit-json";
import type { SearchView } from "@/lib/insight/search/view";

/** Milliseconds without a key before it is asked for. */
const PAUSE_MS = 150;

export type RecordSearch = {
  /** Of the last text that was answered; shown until the next answer is there. */
  found: SearchView | null;
  state: "idle" | "loading" | "done" | "failed";
};

const NOTHING: RecordSearch = { found: null, state: "idle" };

async function ask(text: string, signal: AbortSignal): Promise<SearchView | null> {
  const response = await fetch(`/api/v1/search?${new URLSearchParams({ q: text })}`, { signal, cache: "no-store" });
  const answer = await readAnswer<SearchView>(response);
  return answer.ok ? (answer.data ?? null) : null;
}

/** Records by what is being typed; a late answer to an earlier text is never shown. */
export function useRecordSearch(typed: string): RecordSearch {
  const text = typed.trim();
  const [search, setSearch] = useState(NOTHING);
  useEffect(() => {
    if (text === "") return setSearch(NOTHING);
    const asked = new AbortController();
    setSearch((before) => ({ ...before, state: "loading" }));
    const timer = setTimeout(() => {
      const tell = (found: SearchView | null) => {
        if (!asked.signal.aborted) setSearch({ found, state: found ? "done" : "failed" });
      };
      void ask(text, asked.signal).then(tell, () => tell(null));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [text]);
  return search;
}
