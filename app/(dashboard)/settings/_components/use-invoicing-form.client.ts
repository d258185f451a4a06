"use client";

import { useRef } from "react";
import type { DefaultValues, FieldValues } from "react-hook-form";
import { useActionForm, type ActionForm } from "@/components/forms/use-action-form.client";
import type { SchemaSource } from "@/components/forms/zod-form-resolver";
import { toast } from "@/components/ui/toast";
import type { InvoicingView } from "@/lib/billing/settings/view";
import type { Issue } from "@/lib/kernel/errors";
import { updateInvoicingAction } from "../invoicing/actions";

type Options<Values extends FieldValues> = {
  view: InvoicingView;
  schema: SchemaSource;
  /** What the form shows of the saved settings. */
  typed: (view: InvoicingView) => Values;
  /** What is sent of what was typed; `saved` is what it was before. */
  sent: (values: Values, saved: InvoicingView) => object;
  /** Where the form shows what is wrong with a field of the settings; under its own name unless told otherwise. */
  pathOf?: (path: string) => string;
};

const schemaOfSettings = async () => (await import("@/lib/billing/settings/input")).UpdateInvoicingInput;

/** A form over some of the invoicing settings: sends the version it was filled from, and shows what was saved. */
export function useInvoicingForm<Values extends FieldValues>({
  view,
  schema = schemaOfSettings,
  typed,
  sent,
  pathOf = (path) => path,
}: Omit<Options<Values>, "schema"> & { schema?: SchemaSource }): ActionForm<Values> {
  const saved = useRef(view);
  const state: ActionForm<Values> = useActionForm<Values, InvoicingView>({
    schema,
    defaultValues: typed(view) as DefaultValues<Values>,
    async submit(values) {
      const answer = await updateInvoicingAction({ version: saved.current.version, ...sent(values, saved.current) });
      if (answer.ok) return answer;
      return { ...answer, issues: answer.issues.map((issue: Issue) => ({ ...issue, path: pathOf(issue.path) })) };
    },
    onOk({ message, data }) {
      if (data) {
        saved.current = data;
        state.form.reset(typed(data));
      }
      if (message) toast({ message });
    },
  });
  return state;
}
