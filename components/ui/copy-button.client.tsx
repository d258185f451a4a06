"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "./button";

export type CopyButtonProps = {
  text: string;
  /** Names what is copied: “Copier la référence FAC-2026-0131”. */
  label: string;
  /** With words when the copy is the point of the screen (a token, recovery codes), an icon beside a reference. */
  look?: "icon" | "text";
};

/** Puts a text on the clipboard and says so, on screen and aloud. */
export function CopyButton({ text, label, look = "icon" }: CopyButtonProps) {
  const t = useTranslations("common");
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  const Icon = copied ? Check : Copy;
  return (
    <>
      <Button
        variant={look === "icon" ? "quiet" : "secondary"}
        size="compact"
        shape={look}
        onClick={copy}
        {...(look === "icon" && { "aria-label": label, title: label })}
      >
        <Icon aria-hidden className="icon" />
        {look === "text" && (copied ? t("copied") : label)}
      </Button>
      <span role="status" className="sr-only">
        {copied && t("copied")}
      </span>
    </>
  );
}
