"use client";

import { Check, CloudOff, LoaderCircle, TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { announce } from "@/components/layout/announce";
import type { DraftSaving } from "./use-draft-saving.client";

export type SaveStateProps = DraftSaving & {
  /** How many things that were typed cannot be saved as they are. */
  problems: number;
  onRetry: () => void;
  onProblems: () => void;
};

const SILENT_MS = 2_000;

/** Whether what is typed is safe: saved, on its way, or not saved and why. */
export function SaveState({ state, savedAt, problems, onRetry, onProblems }: SaveStateProps) {
  const t = useTranslations("editor.save");
  const format = useFormatter();
  const time = savedAt && format.dateTime(new Date(savedAt), { hour: "2-digit", minute: "2-digit" });
  const failed = state === "failed" || state === "signed-out" || state === "conflict";
  const saved = time ? t("saved", { time }) : null;
  useSpoken(failed ? t("failed") : state === "clean" && problems > 0 ? t("exceptFor", { count: problems }) : null);

  if (state === "conflict") {
    return (
      <p className={`${look} text-danger`}>
        <TriangleAlert aria-hidden className="icon" />
        <span>{t("failed")}</span>
      </p>
    );
  }
  if (failed) {
    return (
      <button type="button" onClick={onRetry} className={`${look} rounded-small text-danger hover:underline`}>
        <CloudOff aria-hidden className="icon" />
        {t("failedRetry")}
      </button>
    );
  }
  if (state === "saving") {
    return (
      <p className={look}>
        <LoaderCircle aria-hidden className="icon animate-turn" />
        <span className="max-md:sr-only">{t("saving")}</span>
      </p>
    );
  }
  if (problems > 0) {
    return (
      <button type="button" onClick={onProblems} className={`${look} rounded-small text-warning hover:underline`}>
        <TriangleAlert aria-hidden className="icon" />
        {saved && <span className="num max-md:sr-only">{saved},</span>}
        {t("exceptFor", { count: problems })}
      </button>
    );
  }
  if (!saved) return null;
  return (
    <p className={look}>
      {state === "clean" && <Check aria-hidden className="icon max-md:text-success" />}
      <span className="num max-md:sr-only">{state === "clean" ? saved : t("typing")}</span>
    </p>
  );
}

const look = "flex min-w-0 items-center gap-1.5 text-table text-muted";

/** Says a state once it stands, at most every two seconds; that all is well is not said again and again. */
function useSpoken(text: string | null): void {
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (text === said.current) return;
    const timer = setTimeout(() => {
      said.current = text;
      if (text) announce(text);
    }, SILENT_MS);
    return () => clearTimeout(timer);
  }, [text]);
}
