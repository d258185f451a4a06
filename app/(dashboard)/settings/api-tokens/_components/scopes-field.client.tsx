"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { FieldMessage, useFieldParts, type FieldProps } from "@/components/forms/field.client";
import { Checkbox } from "@/components/ui/choices";
import type { Permission } from "@/lib/catalog/permissions";

type Resource = Permission extends `${infer Name}:${string}` ? Name : never;

const GROUPS = ["account", "workspace", "clients", "billing", "operations"] as const;

/** Every resource belongs to one group; a new one does not compile until it has its place. */
const GROUP_OF: Record<Resource, (typeof GROUPS)[number]> = {
  account: "account",
  tokens: "account",
  workspace: "workspace",
  members: "workspace",
  activities: "workspace",
  search: "workspace",
  clients: "clients",
  tags: "clients",
  quotes: "billing",
  invoices: "billing",
  credit_notes: "billing",
  payments: "billing",
  dashboard: "billing",
  reports: "billing",
  audit: "operations",
  jobs: "operations",
  mailbox: "operations",
};

const groupOf = (permission: Permission) => GROUP_OF[permission.split(":")[0] as Resource];

export type ScopesFieldProps = Pick<FieldProps, "name" | "label" | "hint"> & { grantable: readonly Permission[] };

/** The rights of a token, by subject; only what the person may do is offered. */
export function ScopesField({ grantable, ...field }: ScopesFieldProps) {
  const t = useTranslations("account.tokens");
  const { register } = useFormContext();
  const { id, error, control } = useFieldParts(field);
  return (
    <fieldset aria-describedby={control["aria-describedby"]} className="grid min-w-0 gap-3">
      <legend className="text-table font-medium">{field.label}</legend>
      <p id={`${id}-hint`} className="text-meta text-subtle">
        {field.hint}
      </p>
      <FieldMessage id={id} error={error} />
      {GROUPS.map((group) => {
        const scopes = grantable.filter((permission) => groupOf(permission) === group);
        if (scopes.length === 0) return null;
        return (
          <fieldset key={group} className="grid min-w-0">
            <legend className="mb-1 text-meta font-medium text-subtle">{t(`groups.${group}`)}</legend>
            <div className="grid gap-x-6 gap-y-1.5 max-md:gap-y-0 sm:grid-cols-2">
              {scopes.map((scope) => (
                <label key={scope} className="flex items-start gap-2 max-md:min-h-11 max-md:py-2.5">
                  <span className="flex h-5.5 items-center">
                    <Checkbox {...register(field.name)} value={scope} aria-invalid={control["aria-invalid"]} />
                  </span>
                  <span className="text-table">
                    {t(`scope.${scope}`)}
                    <span className="mono block text-subtle">{scope}</span>
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
    </fieldset>
  );
}
