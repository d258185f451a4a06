"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { FieldMessage, useFieldParts } from "@/components/forms/field.client";
import { Checkbox } from "@/components/ui/choices";
import { keyOf, type Option } from "./typed-mail";

export type RecipientsFieldProps = { options: readonly Option[]; clientId: string };

/** Who gets the document: the people at the client, and the client itself. Whoever has no address says so. */
export function RecipientsField({ options, clientId }: RecipientsFieldProps) {
  const t = useTranslations("sending.dialog");
  const { register } = useFormContext();
  const label = t("recipients");
  const { id, error, control } = useFieldParts({ name: "recipients", label, hint: undefined });
  const someLack = options.some(({ email }) => email === null);
  return (
    <fieldset aria-describedby={control["aria-describedby"]} aria-invalid={control["aria-invalid"]}>
      <legend className="text-table font-medium">{label}</legend>
      <div className="mt-1.5 grid max-h-44 gap-1.5 overflow-y-auto max-md:gap-0">
        {options.map((option) => {
          const { name, position, email } = option;
          return (
            <label key={keyOf(option)} className="flex items-start gap-2 max-md:min-h-11 max-md:items-center">
              <span className="flex h-5.5 items-center">
                <Checkbox {...register("recipients")} value={keyOf(option)} disabled={email === null} />
              </span>
              <span className="min-w-0">
                <bdi>{name}</bdi>
                {position && <span className="text-subtle"> · {position}</span>}
                <span className="block truncate text-meta text-subtle">{email ?? t("noAddress")}</span>
              </span>
            </label>
          );
        })}
      </div>
      <FieldMessage id={id} error={error} />
      {someLack && (
        <Link href={`/clients/${clientId}/contacts`} className="mt-1 inline-block text-meta text-link hover:underline">
          {t("addAddress")}
        </Link>
      )}
    </fieldset>
  );
}
