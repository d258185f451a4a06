"use client";

import { User } from "lucide-react";
import { z } from "zod";
import { ActionForm } from "@/components/forms/action-form.client";
import { CodeField } from "@/components/forms/code-field.client";
import { ComboboxField } from "@/components/forms/combobox-field.client";
import { ImageField } from "@/components/forms/image-field.client";
import { PasswordField } from "@/components/forms/password-field.client";
import { SaveBar } from "@/components/forms/save-bar.client";
import { SelectField } from "@/components/forms/select-field.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextAreaField } from "@/components/forms/text-area-field.client";
import { TextField } from "@/components/forms/text-field.client";
import { useActionForm } from "@/components/forms/use-action-form.client";
import { Sample } from "./sample";

const schema = z.object({
  name: z.string().min(2).max(40),
  siret: z.string().regex(/^\d{14}$/, "SIRET"),
  capital: z.string(),
  reference: z.string(),
  currency: z.string(),
  legalForm: z.enum(["sarl", "sas", "ei"]),
  timeZone: z.string().min(1),
  password: z.string().min(12),
  code: z.string().length(6),
  note: z.string().max(500),
});

const ZONES = Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));

export function FieldSamples() {
  const state = useActionForm<z.input<typeof schema>>({
    schema,
    defaultValues: {
      name: "Maison Verlaine",
      siret: "881236400 0001",
      capital: "10 000,00",
      reference: "FAC-2026-0131",
      currency: "EUR",
      legalForm: "sarl",
      timeZone: "Europe/Paris",
      password: "",
      code: "",
      note: "Merci de votre confiance.",
    },
    // The gallery has no server: every complete form is refused on one field and as a whole in turn.
    submit: async ({ name }) => ({
      ok: false,
      message: "",
      code: "internal",
      issues: name === "Maison Verlaine" ? [{ path: "name", code: "", message: "Ce nom est déjà pris" }] : [],
      requestId: "8c1f-20a4",
    }),
  });
  return (
    <Sample title="Champs" note="Libellé, aide, champ, erreur ; envoyer montre le résumé">
      <ActionForm state={state}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="name" label="Raison sociale" autoComplete="organization" />
          <TextField name="siret" label="SIRET" hint="14 chiffres" look="num" inputMode="numeric" />
          <TextField name="capital" label="Capital social" look="num" inputMode="decimal" align="right" after="€" />
          <TextField name="reference" label="Lecture seule" look="mono" readOnly />
          <TextField name="currency" label="Inactif" disabled />
          <SelectField
            name="legalForm"
            label="Forme juridique"
            options={[
              { value: "sarl", label: "SARL" },
              { value: "sas", label: "SAS" },
              { value: "ei", label: "Entreprise individuelle" },
            ]}
          />
          <ComboboxField name="timeZone" label="Fuseau horaire" options={ZONES} />
          <CodeField name="code" label="Code à six chiffres" />
          <PasswordField
            name="password"
            label="Mot de passe"
            autoComplete="new-password"
            meter
            className="sm:col-span-2"
            action={
              <a className="more" href="#main">
                Mot de passe oublié ?
              </a>
            }
          />
          <TextAreaField name="note" label="Note" optional className="sm:col-span-2" />
        </div>
        <ImageField
          name="logo"
          label="Logo"
          optional
          hint="PNG ou JPEG, 2 Mo au plus."
          maxBytes={2_000_000}
          placeholder={<User aria-hidden className="size-8" />}
        />
        <div>
          <SubmitButton>Envoyer</SubmitButton>
        </div>
        <SaveBar />
      </ActionForm>
    </Sample>
  );
}
