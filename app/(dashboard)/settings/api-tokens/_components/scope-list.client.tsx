"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover.client";
import { PERMISSIONS, type Permission } from "@/lib/catalog/permissions";

const isPermission = (scope: string): scope is Permission => PERMISSIONS.some((known) => known === scope);

/** How many rights a token has; which ones is a click away. */
export function ScopeList({ scopes }: { scopes: readonly string[] }) {
  const t = useTranslations("account.tokens");
  return (
    <Popover
      label={t("scopes")}
      trigger={
        <Button variant="link" size="compact" className="-ml-2 max-md:-ml-2">
          {t("scopeCount", { count: scopes.length })}
        </Button>
      }
    >
      <ul className="grid max-w-72 gap-1.5 p-2">
        {scopes.map((scope) => (
          <li key={scope}>
            {isPermission(scope) ? t(`scope.${scope}`) : scope} <span className="mono text-subtle">{scope}</span>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
