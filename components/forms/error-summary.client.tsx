"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, type MouseEvent, type ReactNode } from "react";
import { useFormContext, type FieldErrors } from "react-hook-form";
import type { ActionForm } from "./use-action-form.client";

type Entry = { name: string; message: string };

/** Flattens nested form errors into dotted names, in the order of the values. */
function entriesOf(errors: FieldErrors, prefix = ""): Entry[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || typeof error !== "object") return [];
    const name = prefix + key;
    if (typeof error.message === "string") return [{ name, message: error.message }];
    return entriesOf(error as FieldErrors, `${name}.`);
  });
}

/** The code of a submission without a session. What was typed stays; signing in elsewhere makes it valid again. */
const SIGNED_OUT = "auth.required";

const signInLink = (words: ReactNode) => (
  <a href="/login" target="_blank" rel="noreferrer" className="link">
    {words}
  </a>
);

type Props = Pick<ActionForm<never>, "refusal" | "failures"> & { labels: Map<string, string> };

/** What stopped the submission, in one place. It takes the focus each time, and each line leads to its field. */
export function ErrorSummary({ refusal, failures, labels }: Props) {
  const t = useTranslations("states");
  const { formState, setFocus } = useFormContext();
  const box = useRef<HTMLDivElement>(null);
  const entries = entriesOf(formState.errors);
  const shown = failures > 0 && (refusal !== null || entries.length > 0);

  // The errors of a failed check arrive a render after its count.
  const focused = useRef(0);
  useEffect(() => {
    if (!shown || focused.current === failures) return;
    focused.current = failures;
    box.current?.focus();
  }, [shown, failures]);

  if (!shown) return null;
  const goTo = (name: string) => (event: MouseEvent) => {
    event.preventDefault();
    setFocus(name);
  };
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      data-edge=""
      className="flex gap-3 rounded-card border border-danger-edge bg-surface px-4 py-3 focus:outline-2! focus:outline-offset-2 focus:outline-focus"
    >
      <CircleAlert aria-hidden className="icon mt-[3px] text-danger" />
      <div className="min-w-0">
        <p className="font-semibold">
          {refusal?.code === SIGNED_OUT
            ? t.rich("sessionExpired", { link: signInLink })
            : (refusal?.message ?? t("fieldsToCorrect", { count: entries.length }))}
        </p>
        {refusal?.requestId && (
          <p className="mt-1 text-table text-muted">
            {t.rich("reference", { id: () => <span className="mono">{refusal.requestId}</span> })}
          </p>
        )}
        {!refusal && (
          <ul className="mt-1 grid gap-0.5">
            {entries.map(({ name, message }) => (
              <li key={name} className="text-table">
                {labels.has(name) ? (
                  <a
                    href={`#${name}`}
                    onClick={goTo(name)}
                    className="inline-block rounded-small py-0.5 text-danger underline underline-offset-[3px]"
                  >
                    {t("fieldError", { field: labels.get(name) ?? name, error: message })}
                  </a>
                ) : (
                  <span className="text-danger">{message}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
