"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { readAnswer } from "@/components/forms/submit-json";
import { isWorking } from "@/lib/portability/imports/status";
import type { ImportView } from "@/lib/portability/imports/view";

const EVERY_MS = 1_000;

/**
 * An import while it works: asked for again every second while somebody looks. When its step ends, the page is read anew.
 * A question that fails is simply asked again.
 */
export function useLiveImport(initial: ImportView): ImportView {
  const router = useRouter();
  const [live, setLive] = useState(initial);
  const asking = useRef(false);
  const { id } = initial;
  useEffect(() => {
    const ask = async () => {
      if (asking.current || document.visibilityState !== "visible") return;
      asking.current = true;
      try {
        const answer = await readAnswer<ImportView>(await fetch(`/api/v1/imports/${id}`, { cache: "no-store" }));
        if (!answer.ok || !answer.data) return;
        setLive(answer.data);
        if (!isWorking(answer.data)) router.refresh();
      } catch {
        // The network is away for a moment.
      } finally {
        asking.current = false;
      }
    };
    const timer = setInterval(() => void ask(), EVERY_MS);
    return () => clearInterval(timer);
  }, [id, router]);
  return live;
}
