"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useWatch } from "react-hook-form";
import { ActionForm } from "@/components/forms/action-form.client";
import { CheckboxField } from "@/components/forms/checkbox-field.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextAreaField } from "@/components/forms/text-area-field.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { ContactView } from "@/lib/crm/contacts/view";
import { createContactAction, updateContactAction } from "../actions";

export type ContactFormProps = {
  clientId: string;
  /** The one to change; without one, a new one is made. */
  contact?: ContactView;
  /** Whether the client has no contact yet: the first is the primary one. */
  first?: boolean;
  onDone: () => void;
  onCancel: () => void;
};

async function schema() {
  const { CreateContactInput } = await import("@/lib/crm/contacts/input");
  return CreateContactInput.omit({ clientId: true });
}

const typedContact = (contact?: ContactView) => ({
  firstName: contact?.firstName ?? "",
  lastName: contact?.lastName ?? "",
  position: contact?.position ?? "",
  email: contact?.email ?? "",
  phone: contact?.phone ?? "",
  isPrimary: contact?.isPrimary ?? false,
  emailConsent: contact?.emailConsent ?? false,
  emailConsentSource: contact?.emailConsentSource ?? "",
  smsConsent: contact?.smsConsent ?? false,
  smsConsentSource: contact?.smsConsentSource ?? "",
  notes: contact?.notes ?? "",
});

/** A person at a client. */
export function ContactForm({ clientId, contact, first = false, onDone, onCancel }: ContactFormProps) {
  const t = useTranslations("client.contacts");
  const common = useTranslations("common");
  const where = contact ? { clientId, contactId: contact.id, version: contact.version } : { clientId };
  const state = useActionForm({
    schema,
    defaultValues: typedContact(contact),
    submit: (typed) => (contact ? updateContactAction : createContactAction)({ ...where, ...typed }),
    onOk: ({ message }) => {
      onDone();
      if (message) toast({ message });
    },
  });
  // The form arrives after its dialog, which then had nothing to put the focus on.
  const { setFocus } = state.form;
  useEffect(() => setFocus("firstName"), [setFocus]);
  return (
    <ActionForm state={state} guard>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="firstName" label={t("form.firstName")} autoComplete="off" />
        <TextField name="lastName" label={t("form.lastName")} autoComplete="off" optional />
        <TextField name="position" label={t("form.position")} autoComplete="off" className="sm:col-span-2" optional />
        <TextField
          name="email"
          label={t("form.email")}
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          optional
        />
        <TextField name="phone" label={t("form.phone")} type="tel" autoComplete="off" optional />
      </div>
      {first && <p className="text-meta text-subtle">{t("form.firstIsPrimary")}</p>}
      {!first && !contact?.isPrimary && (
        <CheckboxField name="isPrimary" label={t("form.isPrimary")} hint={t("form.isPrimaryHint")} />
      )}
      <fieldset className="grid gap-3 border-t border-border pt-4">
        <legend className="sr-only">{t("form.consent")}</legend>
        <ConsentFields channel="email" />
        <ConsentFields channel="sms" />
      </fieldset>
      <TextAreaField name="notes" label={t("form.notes")} rows={2} maxLength={10_000} optional />
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{common("cancel")}</Button>
        <SubmitButton>{contact ? common("save") : t("create")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Consent counts only with the way it came about. */
function ConsentFields({ channel }: { channel: "email" | "sms" }) {
  const t = useTranslations("client.contacts.form");
  const granted: unknown = useWatch({ name: `${channel}Consent` });
  return (
    <>
      <CheckboxField name={`${channel}Consent`} label={t(`${channel}Consent`)} />
      {granted === true && (
        <TextField
          name={`${channel}ConsentSource`}
          label={t("source")}
          hint={t("sourceHint")}
          autoComplete="off"
          maxLength={120}
          className="ml-6"
        />
      )}
    </>
  );
}
