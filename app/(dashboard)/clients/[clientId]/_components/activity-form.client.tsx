"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useWatch } from "react-hook-form";
import { ActionForm } from "@/components/forms/action-form.client";
import { DateTimeField } from "@/components/forms/date-time-field.client";
import { RadioField } from "@/components/forms/radio-field.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextAreaField } from "@/components/forms/text-area-field.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { ENTRY_KINDS } from "@/lib/crm/activities/status";
import type { EntryView } from "@/lib/crm/activities/view";
import { instantOf, localTime } from "@/lib/kernel/local-time";
import { recordActivityAction, updateActivityAction } from "../actions";

export type ActivityFormProps = {
  clientId: string;
  /** The one to change; without one, a new one is written. */
  entry?: EntryView;
  onDone: () => void;
  onCancel: () => void;
  onChanged?: (entry: EntryView) => void;
};

/** The day and time in the reader's zone, minutes as text. */
type Typed = { type: EntryView["type"]; text: string; occurredAt: string; durationMinutes: string };

const toWire = ({ type, text, occurredAt, durationMinutes }: Typed, timeZone: string) => ({
  type,
  text,
  occurredAt: instantOf(timeZone, occurredAt)?.toISOString() ?? occurredAt,
  durationMinutes: type === "note" || durationMinutes.trim() === "" ? null : Number(durationMinutes),
});

/** A note, a call or a meeting. */
export function ActivityForm({ clientId, entry, onDone, onCancel, onChanged }: ActivityFormProps) {
  const t = useTranslations("client.timeline");
  const common = useTranslations("common");
  const timeZone = useTimeZone() ?? "UTC";
  const [start] = useState(() => localTime(timeZone, entry ? new Date(entry.occurredAt) : new Date()));
  const state = useActionForm<Typed, EntryView>({
    schema: async () => (await import("./typed-activity")).TypedActivity,
    defaultValues: {
      type: entry?.type ?? "note",
      text: entry?.text ?? "",
      occurredAt: start,
      durationMinutes: entry?.durationMinutes?.toString() ?? "",
    },
    submit: (typed) => {
      const { occurredAt, ...rest } = toWire(typed, timeZone);
      // An instant nobody touched keeps its seconds: now is now, and an old entry stays where it is.
      const when = typed.occurredAt === start ? {} : { occurredAt };
      return entry
        ? updateActivityAction({ clientId, activityId: entry.id, ...rest, ...when })
        : recordActivityAction({ clientId, ...rest, ...when });
    },
    onOk: ({ message, data }) => {
      if (data) onChanged?.(data);
      onDone();
      if (message) toast({ message });
    },
  });
  // The form arrives after its dialog, which then had nothing to put the focus on.
  const { setFocus } = state.form;
  useEffect(() => setFocus("text"), [setFocus]);
  return (
    <ActionForm state={state} guard>
      <RadioField
        name="type"
        label={t("kind")}
        options={ENTRY_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        inline
      />
      <TextAreaField name="text" label={t("text")} rows={5} maxLength={10_000} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateTimeField name="occurredAt" label={t("when")} />
        <MinutesField />
      </div>
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{common("cancel")}</Button>
        <SubmitButton>{entry ? common("save") : t("create")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Notes take no time. */
function MinutesField() {
  const t = useTranslations("client.timeline");
  const type: unknown = useWatch({ name: "type" });
  if (type === "note") return null;
  return (
    <TextField
      name="durationMinutes"
      label={t("minutes")}
      inputMode="numeric"
      look="num"
      autoComplete="off"
      maxLength={4}
      after={t("minutesUnit")}
      optional
    />
  );
}
