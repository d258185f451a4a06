"use client";

import { useEffect, useState } from "react";
import { useEditor } from "./editor-context.client";
import type { FoundClient } from "./editor-types";

const REST_MS = 200;
const MOST = 8;

/** The clients a text finds, asked for when the typing rests; all of them by name while nothing is typed. */
export function useFoundClients(typed: string) {
  const { sources } = useEditor();
  const [answer, setAnswer] = useState<{ search: string; found: readonly FoundClient[] } | null>(null);
  const search = typed.trim();
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const reply = await sources.findClients({ search, perPage: MOST }).catch(() => null);
      if (current) setAnswer({ search, found: (reply?.ok && reply.data) || [] });
    };
    const timer = setTimeout(() => void ask(), search === "" ? 0 : REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [search, sources]);
  return { found: answer?.found ?? null, pending: answer?.search !== search };
}
