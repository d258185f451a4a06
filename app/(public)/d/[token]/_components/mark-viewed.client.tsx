"use client";

import { useEffect } from "react";

/**
 * Tells that somebody looks at the document: once it is on a screen, and by a request of its own. Programs that check the links of a mail
 * load the page and have no screen.
 */
export function MarkViewed({ token }: { token: string }) {
  useEffect(() => {
    const tell = () => {
      if (document.visibilityState !== "visible") return;
      document.removeEventListener("visibilitychange", tell);
      const body = JSON.stringify({ token });
      const headers = { "content-type": "application/json" };
      // Whether it is noted changes nothing for the reader.
      void fetch("/api/shared/view", { method: "POST", headers, body, keepalive: true }).catch(() => undefined);
    };
    document.addEventListener("visibilitychange", tell);
    tell();
    return () => document.removeEventListener("visibilitychange", tell);
  }, [token]);
  return null;
}
