"use client";

import { createContext, lazy, Suspense, useCallback, useContext, useState, type ReactNode } from "react";
import type { FormState } from "@/lib/platform/forms/form-state";
import type { Confirm } from "./step-up-dialog.client";

// Few visits need it, and it brings the whole form kit along.
const StepUpDialog = lazy(async () => ({ default: (await import("./step-up-dialog.client")).StepUpDialog }));

type Intercept = (answer: Extract<FormState, { ok: false }>, again: () => void) => boolean;

/** Outside the provider nothing is taken: the refusal shows like any other. */
const StepUp = createContext<Intercept>(() => false);

/**
 * For `useActionForm({ intercept: useStepUp() })`: when an action wants the password or a code again, asks for it and then
 * repeats the submission. Closing the question leaves what was typed as it is.
 */
export const useStepUp = (): Intercept => useContext(StepUp);

export type StepUpProviderProps = {
  /** The server action that takes the password or the code. */
  confirm: Confirm;
  /** Whether a code of the authenticator is a possible answer. */
  hasTwoFactor: boolean;
  children: ReactNode;
};

/** Holds the one question that every sensitive action below may have to ask. */
export function StepUpProvider({ confirm, hasTwoFactor, children }: StepUpProviderProps) {
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const [asked, setAsked] = useState(false);
  const intercept = useCallback<Intercept>((answer, again) => {
    if (answer.code !== "auth.step_up_required") return false;
    setWaiting(() => again);
    setAsked(true);
    return true;
  }, []);
  const goOn = () => {
    setWaiting(null);
    waiting?.();
  };
  return (
    <StepUp value={intercept}>
      {children}
      {asked && (
        <Suspense>
          <StepUpDialog
            open={waiting !== null}
            confirm={confirm}
            hasTwoFactor={hasTwoFactor}
            onClose={() => setWaiting(null)}
            onConfirmed={goOn}
          />
        </Suspense>
      )}
    </StepUp>
  );
}
