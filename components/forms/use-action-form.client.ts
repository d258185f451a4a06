"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState, useTransition, type FormEvent } from "react";
import { useForm, type DefaultValues, type FieldValues, type Path, type UseFormReturn } from "react-hook-form";
import { toast } from "@/components/ui/toast";
import type { FormState } from "@/lib/platform/forms/form-state";
import { useErrorText } from "./use-error-text.client";
import { fetchSchema, zodFormResolver, type SchemaSource } from "./zod-form-resolver";

type Refusal = Extract<FormState, { ok: false }>;

export type ActionFormOptions<Values extends FieldValues, Data> = {
  /**
   * The operation’s input schema, from its `input.ts`. Forms that stand on a page give `async () => (await import(…)).X`,
   * which keeps zod out of its first load; a form without schema is checked by the server alone.
   */
  schema?: SchemaSource;
  defaultValues: DefaultValues<Values>;
  /** A server action, or `submitJson(url)` on static pages. Gets the values as typed. */
  submit: (values: Values) => Promise<FormState<Data>>;
  /** After success. Without it the answer’s message shows as a toast. */
  onOk?: (state: Extract<FormState<Data>, { ok: true }>, values: Values) => void;
  /** After success: `keep` what was typed as the new clean state (settings), or `clear` back to the defaults (passwords). */
  afterOk?: "keep" | "clear";
  /**
   * Takes a refusal that is answered elsewhere, such as by giving the password again; `again` repeats the submission.
   * @returns whether it was taken; nothing is shown then
   */
  intercept?: (refusal: Refusal, again: () => void) => boolean;
};

export type ActionForm<Values extends FieldValues> = {
  form: UseFormReturn<Values>;
  onSubmit: (event?: FormEvent) => void;
  /** Fetches what the checks need: for the first sign that the form is used. */
  prepare: () => void;
  pending: boolean;
  /** What the last submission was refused for as a whole, `null` while all is well. */
  refusal: { message: string; code: string; requestId: string | undefined } | null;
  /** Counts refused submissions, so that each one moves the focus to the summary again. */
  failures: number;
};

/**
 * Form state bound to one submission: checks a field when it is first left and on every change after, checks everything
 * on submit, sends once however often the button is pressed, puts the server’s errors on their fields, keeps what was
 * typed. Render the result with `<ActionForm state={…}>`.
 */
export function useActionForm<Values extends FieldValues, Data = unknown>(
  options: ActionFormOptions<Values, Data>,
): ActionForm<Values> {
  const t = useTranslations("states");
  const phrase = useErrorText();
  const form = useForm<Values>({
    resolver: zodFormResolver<Values>(options.schema, phrase),
    defaultValues: options.defaultValues,
    mode: "onTouched",
    shouldFocusError: false,
  });
  const [pending, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<ActionForm<Values>["refusal"]>(null);
  const [failures, setFailures] = useState(0);
  const sending = useRef(false);

  const refuse = (answer: Refusal) => {
    const issues = answer.issues;
    for (const issue of issues) {
      if (issue.path) form.setError(issue.path as Path<Values>, { type: "server", message: phrase(issue) });
    }
    const onFields = issues.some((issue) => issue.path);
    const { code, requestId } = answer;
    setRefusal(onFields ? null : { message: phrase(issues[0] ?? answer), code, requestId });
    setFailures((count) => count + 1);
  };

  const send = async (values: Values) => {
    try {
      const answer = await options.submit(values);
      if (!answer.ok) return options.intercept?.(answer, () => start(values)) ? undefined : refuse(answer);
      setRefusal(null);
      form.reset(options.afterOk === "clear" ? undefined : values);
      if (options.onOk) options.onOk(answer, values);
      else if (answer.message) toast({ message: answer.message });
    } catch (error) {
      // A redirect or not-found of the action travels as an exception and belongs to the router.
      unstable_rethrow(error);
      refuse({ ok: false, message: t("unreachable"), code: "", issues: [] });
    } finally {
      sending.current = false;
    }
  };

  const start = (values: Values) => {
    sending.current = true;
    startTransition(() => send(values));
  };

  const onSubmit = (event?: FormEvent) => {
    event?.preventDefault();
    event?.stopPropagation();
    if (sending.current) return;
    sending.current = true;
    const reject = () => {
      sending.current = false;
      setRefusal(null);
      setFailures((count) => count + 1);
    };
    void form.handleSubmit(start, reject)();
  };

  const prepare = () => void fetchSchema(options.schema);

  return { form, onSubmit, prepare, pending, refusal, failures };
}
