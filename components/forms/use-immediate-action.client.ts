"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "@/components/ui/toast";
import type { FormState } from "@/lib/platform/forms/form-state";
import { useStepUp } from "./step-up.client";
import { useErrorText } from "./use-error-text.client";

type Done<Data> = Extract<FormState<Data>, { ok: true }>;

/**
 * A button that does its work at once: runs the server action, says the outcome in a toast, asks for the password again
 * where the action wants it.
 * @param onOk instead of the toast with the answer's message
 */
export function useImmediateAction<Input, Data>(
  action: (input: Input) => Promise<FormState<Data>>,
  onOk: (answer: Done<Data>) => void = ({ message }) => void (message && toast({ message })),
): { run: (input: Input) => void; pending: boolean } {
  const t = useTranslations("states");
  const phrase = useErrorText();
  const intercept = useStepUp();
  const [pending, startTransition] = useTransition();
  const run = (input: Input) =>
    startTransition(async () => {
      try {
        const answer = await action(input);
        if (answer.ok) return onOk(answer);
        if (intercept(answer, () => run(input))) return;
        toast({ message: phrase(answer.issues[0] ?? answer), tone: "error" });
      } catch (error) {
        // A redirect or not-found of the action travels as an exception and belongs to the router.
        unstable_rethrow(error);
        toast({ message: t("unreachable"), tone: "error" });
      }
    });
  return { run, pending };
}
