"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, type MouseEvent } from "react";
import { useErrorText } from "@/components/forms/use-error-text.client";
import type { Problem } from "./collect-draft";

export type ProblemSummaryProps = {
  problems: readonly Problem[];
  /** Counts the attempts that came to nothing; each moves the focus here. */
  attempts: number;
  /** “Quantité, ligne 3”. */
  nameOf: (problem: Problem) => string;
  onGoTo: (problem: Problem) => void;
};

/** What was typed and cannot be saved as it is, in one place; each line leads to its field. */
export function ProblemSummary({ problems, attempts, nameOf, onGoTo }: ProblemSummaryProps) {
  const t = useTranslations("states");
  const phrase = useErrorText();
  const box = useRef<HTMLDivElement>(null);
  const focused = useRef(0);
  useEffect(() => {
    if (problems.length === 0 || focused.current === attempts) return;
    focused.current = attempts;
    box.current?.focus();
  }, [attempts, problems.length]);
  if (attempts === 0 || problems.length === 0) return null;
  const goTo = (problem: Problem) => (event: MouseEvent) => {
    event.preventDefault();
    onGoTo(problem);
  };
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      data-edge=""
      className="mx-(--gutter) mt-4 flex gap-3 rounded-card border border-danger-edge bg-surface px-4 py-3 focus:outline-2! focus:outline-offset-2 focus:outline-focus"
    >
      <CircleAlert aria-hidden className="icon mt-[3px] text-danger" />
      <div className="min-w-0">
        <p className="font-semibold">{t("fieldsToCorrect", { count: problems.length })}</p>
        <ul className="mt-1 grid gap-0.5">
          {problems.map((problem) => {
            const field = nameOf(problem);
            return (
              <li key={`${field} ${problem.issue.code}`} className="text-table">
                <a
                  href="#main"
                  onClick={goTo(problem)}
                  className="inline-block rounded-small py-0.5 text-danger underline underline-offset-[3px]"
                >
                  {t("fieldError", { field, error: phrase(problem.issue) })}
                </a>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
