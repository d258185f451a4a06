"use client";

import { z } from "zod";
import { ActionForm } from "@/components/forms/action-form.client";
import { CheckboxField } from "@/components/forms/checkbox-field.client";
import { RadioField } from "@/components/forms/radio-field.client";
import { SwitchField } from "@/components/forms/switch-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Card } from "@/components/ui/card";
import { Checkbox, Switch } from "@/components/ui/choices";
import { Sample } from "./sample";

const schema = z.object({ terms: z.boolean(), digest: z.boolean(), reminders: z.boolean(), vat: z.string() });

export function ChoiceSamples() {
  const state = useActionForm<z.input<typeof schema>>({
    schema,
    defaultValues: { terms: true, digest: false, reminders: true, vat: "receipts" },
    submit: async () => ({ ok: true }),
  });
  return (
    <Sample title="Choix">
      <Card title="Notifications" description="Ce que vous recevez par e-mail.">
        <ActionForm state={state}>
          <SwitchField
            name="reminders"
            label="Relances automatiques"
            hint="Trois jours avant l’échéance, puis chaque semaine."
          />
          <SwitchField name="digest" label="Résumé quotidien" />
          <CheckboxField name="terms" label="M’envoyer une copie" hint="À l’adresse de votre compte." />
          <RadioField
            name="vat"
            label="Régime de TVA"
            options={[
              { value: "receipts", label: "Sur encaissements", hint: "La règle pour les services." },
              { value: "debits", label: "Sur débits" },
            ]}
          />
          <div className="flex flex-wrap gap-4 text-subtle">
            <label className="flex items-center gap-2">
              <Checkbox disabled />
              Inactif
            </label>
            <label className="flex items-center gap-2">
              <Switch disabled />
              Inactif
            </label>
          </div>
        </ActionForm>
      </Card>
    </Sample>
  );
}
