"use client";

import { createContext, lazy, Suspense, useContext, useState, type MouseEvent, type ReactNode } from "react";
import { FormProvider, type FieldValues } from "react-hook-form";
import { ErrorSummary } from "./error-summary.client";
import type { ActionForm as ActionFormState } from "./use-action-form.client";

// Only forms that ask before leaving pay for its dialog, and only once something is typed.
const LeaveGuard = lazy(async () => ({ default: (await import("./leave-guard.client")).LeaveGuard }));

type Surroundings = { pending: boolean; labels: Map<string, string> };

const FormSurroundings = createContext<Surroundings | null>(null);

/** The form a field or a submit button stands in. */
export function useFormSurroundings(): Surroundings {
  const surroundings = useContext(FormSurroundings);
  if (!surroundings) throw new Error("Form parts belong inside <ActionForm>.");
  return surroundings;
}

export type ActionFormProps<Values extends FieldValues> = {
  /** From `useActionForm`. */
  state: ActionFormState<Values>;
  /** Asks before leaving the page while something typed is not saved. */
  guard?: boolean;
  /** Id for submit buttons that stand outside (wizard footer): `<button form={id}>`. */
  id?: string;
  className?: string;
  children: ReactNode;
};

/**
 * A press on a button leaves the focus where it is. Otherwise the field being left is checked between press and release,
 * and its message can move the button from under the pointer: the click would be lost.
 */
function keepFocus(event: MouseEvent) {
  if (event.target instanceof Element && event.target.closest("button")) event.preventDefault();
}

/** The form element around the fields: error summary first, then one column of fields. */
export function ActionForm<Values extends FieldValues>({
  state,
  guard = false,
  id,
  className = "grid gap-4",
  children,
}: ActionFormProps<Values>) {
  const [labels] = useState(() => new Map<string, string>());
  return (
    <FormProvider {...state.form}>
      <FormSurroundings value={{ pending: state.pending, labels }}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only holds the focus still */}
        <form
          id={id}
          // Never used once the script runs. Sent earlier, what was typed must not end up in an address.
          method="post"
          noValidate
          onFocus={state.prepare}
          onSubmit={state.onSubmit}
          onMouseDown={keepFocus}
          aria-busy={state.pending}
          className={className}
        >
          <ErrorSummary refusal={state.refusal} failures={state.failures} labels={labels} />
          {children}
          {guard && state.form.formState.isDirty && (
            <Suspense>
              <LeaveGuard active={!state.pending} />
            </Suspense>
          )}
        </form>
      </FormSurroundings>
    </FormProvider>
  );
}
