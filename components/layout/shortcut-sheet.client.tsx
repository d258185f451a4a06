"use client";

import { useTranslations } from "next-intl";
import { useId, type ReactNode } from "react";
import { Switch } from "@/components/ui/choices";
import { Dialog } from "@/components/ui/dialog.client";
import { Kbd } from "@/components/ui/kbd.client";
import type { Permission } from "@/lib/catalog/permissions";
import { createEntriesFor } from "./create-entries";
import { setLetterShortcuts, useLetterShortcuts } from "./letter-shortcuts";
import { usePageShortcutLayers } from "./page-shortcuts";
import { FIXED_KEYS, goShortcuts, SHORTCUTS } from "./shortcuts";

type Props = { permissions: readonly Permission[]; open: boolean; onOpenChange: (open: boolean) => void };

/** Every shortcut there is, from the registry that runs them, and the switch for those without a modifier. */
export function ShortcutSheet({ permissions, open, onOpenChange }: Props) {
  const t = useTranslations("shortcuts");
  const nav = useTranslations("shell.nav");
  const make = useTranslations("shell.create");
  const create = createEntriesFor(permissions).filter(({ key }) => key);
  const layers = usePageShortcutLayers();
  const letters = useLetterShortcuts();
  const switchId = useId();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("title")} size="medium">
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <Scope title={t("scopes.anywhere")}>
          {[...SHORTCUTS, ...FIXED_KEYS].map(({ keys, action }) => (
            <Line key={action} keys={keys} label={t(`actions.${action}`)} />
          ))}
        </Scope>
        <Scope title={t("scopes.go")}>
          {goShortcuts(permissions).map(({ href, goKey, labelKey }) => (
            <Line key={href} keys={["g", goKey]} label={nav(labelKey)} />
          ))}
        </Scope>
        {create.length > 0 && (
          <Scope title={t("scopes.new")}>
            {create.map(({ what, key = "" }) => (
              <Line key={what} keys={["n", key]} label={make(what)} />
            ))}
          </Scope>
        )}
        {layers.map(({ scope, shortcuts }) => (
          <Scope key={scope} title={t(`scopes.${scope}`)}>
            {shortcuts.map(({ keys, label }) => (
              <Line key={keys.join(" ")} keys={keys} label={label} />
            ))}
          </Scope>
        ))}
      </div>
      <div className="mt-5 flex items-center justify-between gap-4 border-t border-border pt-4">
        <div>
          <label htmlFor={switchId} className="font-medium">
            {t("letters")}
          </label>
          <p id={`${switchId}-hint`} className="text-meta text-subtle">
            {t("lettersHint")}
          </p>
        </div>
        <Switch
          id={switchId}
          aria-describedby={`${switchId}-hint`}
          checked={letters}
          onChange={(event) => setLetterShortcuts(event.target.checked)}
        />
      </div>
    </Dialog>
  );
}

function Scope({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 text-table text-subtle">{title}</h3>
      <dl className="grid gap-2">{children}</dl>
    </section>
  );
}

function Line({ keys, label }: { keys: readonly string[]; label: string }) {
  return (
    <div className="flex items-center justify-between gap-3 text-table">
      <dt>{label}</dt>
      <dd className="flex-none">
        <Kbd keys={keys} />
      </dd>
    </div>
  );
}
