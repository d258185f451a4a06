"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

const LONG = 600;

/** What somebody wrote, as typed; the rest of a long one on demand. */
export function LongText({ text }: { text: string }) {
  const t = useTranslations("client.timeline");
  const [whole, setWhole] = useState(false);
  const long = text.length > LONG || text.split("\n").length > 12;
  return (
    <>
      <p dir="auto" className={`whitespace-pre-line ${long && !whole ? "line-clamp-6" : ""}`}>
        {text}
      </p>
      {long && (
        <button type="button" aria-expanded={whole} className="more mt-1" onClick={() => setWhole(!whole)}>
          {t(whole ? "readLess" : "readMore")}
        </button>
      )}
    </>
  );
}
