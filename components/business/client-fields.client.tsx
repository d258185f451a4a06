"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { ComboboxField } from "@/components/forms/combobox-field.client";
import { RadioField } from "@/components/forms/radio-field.client";
import { SelectField } from "@/components/forms/select-field.client";
import { TextAreaField } from "@/components/forms/text-area-field.client";
import { TextField } from "@/components/forms/text-field.client";
import { Checkbox } from "@/components/ui/choices";
import { Card } from "@/components/ui/card";
import type { ComboboxOption } from "@/components/ui/combobox-list.client";
import { LOCALES } from "@/lib/catalog/locales";
import { CLIENT_KINDS, CLIENT_STATUSES } from "@/lib/crm/clients/status";
import { AddressFields } from "./address-fields.client";
import { BusinessNumberFields } from "./business-number-fields.client";
import { EMPTY_ADDRESS } from "./client-form";

/** Company or person, and their name: what no client is without. */
export function ClientNameFields() {
  const t = useTranslations("new-client.fields");
  return (
    <>
      <TextField name="name" label={t("name")} autoComplete="off" maxLength={200} />
      <RadioField
        name="kind"
        label={t("kind")}
        options={CLIENT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        inline
      />
    </>
  );
}

/** How to reach the client. */
export function ClientReachFields() {
  const t = useTranslations("new-client.fields");
  return (
    <>
      <TextField
        name="email"
        label={t("email")}
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        optional
      />
      <TextField name="phone" label={t("phone")} type="tel" autoComplete="off" optional />
    </>
  );
}

/** Named in the reader’s language. */
type Options = { countries: readonly ComboboxOption[]; currencies: readonly ComboboxOption[] };

/** Everything a client has, one card per topic. @param hints what the numbers, the name and the address give rise to */
export function ClientFields({ countries, currencies, hints }: Options & { hints: ReactNode }) {
  const t = useTranslations("client.form");
  const fields = useTranslations("new-client.fields");
  return (
    <>
      <Card title={t("identity")}>
        <div className="grid gap-4 md:grid-cols-2">
          <div className="grid gap-4 md:col-span-2">
            <ClientNameFields />
          </div>
          <SelectField
            name="status"
            label={t("status")}
            options={CLIENT_STATUSES.map((value) => ({ value, label: fields(`statuses.${value}`) }))}
          />
          <TextField
            name="externalReference"
            label={t("externalReference")}
            hint={t("externalReferenceHint")}
            autoComplete="off"
            spellCheck={false}
            optional
          />
        </div>
      </Card>
      <Card title={t("reach")}>
        <div className="grid gap-4 md:grid-cols-2">
          <ClientReachFields />
          <TextField
            name="website"
            label={t("website")}
            type="url"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            className="md:col-span-2"
            optional
          />
        </div>
      </Card>
      <Card title={t("billing")} description={t("billingLead")}>
        <div className="grid gap-4 md:grid-cols-2">
          <BusinessNumberFields />
        </div>
      </Card>
      {hints}
      <Card title={t("address")}>
        <AddressFields countries={countries} others />
        <div className="mt-4 grid gap-4 md:grid-cols-2">
          <TextField name="region" label={t("region")} hint={t("regionHint")} autoComplete="off" optional />
        </div>
        <DeliveryFields countries={countries} />
      </Card>
      <Card title={t("terms")}>
        <div className="grid items-end gap-4 md:grid-cols-2">
          <TextField
            name="paymentTermsDays"
            label={t("paymentTerms")}
            hint={t("paymentTermsHint")}
            look="num"
            inputMode="numeric"
            maxLength={3}
            after={t("days")}
            optional
          />
          <SelectField
            name="locale"
            label={t("locale")}
            hint={t("localeHint")}
            options={LOCALES.map((value) => ({ value, label: t(`locales.${value}`) }))}
          />
          <ComboboxField name="currency" label={t("currency")} options={currencies} />
        </div>
      </Card>
      <Card title={t("notes")}>
        <TextAreaField
          name="notes"
          label={t("notesLabel")}
          hint={t("notesHint")}
          rows={4}
          maxLength={10_000}
          optional
        />
      </Card>
    </>
  );
}

/** Where goods go when it is not the client's own address. */
function DeliveryFields({ countries }: Pick<Options, "countries">) {
  const t = useTranslations("client.form");
  const { setValue } = useFormContext();
  const address: unknown = useWatch({ name: "deliveryAddress" });
  const country: unknown = useWatch({ name: "country" });
  const start = { ...EMPTY_ADDRESS, country: typeof country === "string" ? country : EMPTY_ADDRESS.country };
  const change = (on: boolean) => setValue("deliveryAddress", on ? start : null, { shouldDirty: true });
  return (
    <fieldset className="mt-4 border-t border-border pt-4">
      <legend className="sr-only">{t("delivery")}</legend>
      <label className="flex items-center gap-2 max-md:min-h-11">
        <Checkbox checked={address !== null} onChange={({ target }) => change(target.checked)} />
        {t("otherDelivery")}
      </label>
      {address !== null && (
        <div className="mt-4">
          <AddressFields countries={countries} within="deliveryAddress." others />
        </div>
      )}
    </fieldset>
  );
}
