"use client";

import { LogOut } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { leaveFor } from "@/components/forms/leaving";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { Sheet } from "@/components/ui/sheet.client";
import { ToggleGroup } from "@/components/ui/toggle-group.client";
import { languageOf, LOCALES } from "@/lib/catalog/locales";
import { entriesFor, MAIN_NAV, settingsFor, TOOL_NAV } from "./navigation";
import type { ShellData } from "./shell-data";
import { setTheme, useTheme } from "./use-theme.client";

type Props = ShellData & { open: boolean; onOpenChange: (open: boolean) => void };

/** What the sidebar and the account menu hold on wide screens, for the sheet of phones. */
export function PhoneMore({ open, onOpenChange, ...data }: Props) {
  const t = useTranslations("shell");
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={t("moreTitle")}>
      <Entries {...data} onDone={() => onOpenChange(false)} />
    </Sheet>
  );
}

function Entries({ person, workspace, workspaces, permissions, actions, onDone }: ShellData & { onDone: () => void }) {
  const t = useTranslations("shell");
  const theme = useTheme();
  const locale = languageOf(useLocale());
  const router = useRouter();
  const [, startTransition] = useTransition();
  return (
    <div className="grid gap-4">
      <div className="flex items-center gap-3">
        <Avatar name={person.name} src={person.avatarUrl} />
        <div className="min-w-0">
          <p className="font-medium">{person.name}</p>
          <p className="text-table text-subtle">{person.email}</p>
        </div>
      </div>
      {workspaces.length > 1 && (
        <div className="grid gap-1">
          <label htmlFor="phone-workspace" className="text-table font-medium">
            {t("workspaces")}
          </label>
          <Select
            id="phone-workspace"
            value={workspace.id}
            options={workspaces.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ target }) => leaveFor(() => startTransition(() => actions.switchWorkspace(target.value)))}
          />
        </div>
      )}
      <nav aria-label={t("toolNavigation")}>
        <ul className="-mx-3">
          {[
            ...entriesFor(MAIN_NAV, permissions).filter(({ atHand }) => !atHand),
            ...entriesFor(TOOL_NAV, permissions),
          ].map(({ href, labelKey, icon: Icon }) => (
            <li key={href}>
              <Link href={href} onClick={onDone} className="nav-link h-11 text-body">
                <Icon aria-hidden className="icon" />
                {t(`nav.${labelKey}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {settingsFor(permissions).map((group) => (
        <nav key={group.labelKey} aria-label={t(`groups.${group.labelKey}`)}>
          <p aria-hidden className="pb-1 text-meta font-medium text-subtle">
            {t(`groups.${group.labelKey}`)}
          </p>
          <ul className="-mx-3">
            {group.entries.map(({ href, labelKey, icon: Icon }) => (
              <li key={href}>
                <Link href={href} onClick={onDone} className="nav-link h-11 text-body">
                  <Icon aria-hidden className="icon" />
                  {t(`nav.${labelKey}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ))}
      <div className="flex flex-wrap gap-4 border-t border-border pt-4">
        <ToggleGroup
          label={t("theme.label")}
          value={theme}
          options={(["system", "light", "dark"] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
          onChange={setTheme}
        />
        <ToggleGroup
          label={t("language.label")}
          value={locale}
          options={LOCALES.map((value) => ({ value, label: t(`language.${value}`) }))}
          onChange={(next) =>
            startTransition(async () => {
              await actions.saveLocale(next);
              router.refresh();
            })
          }
        />
      </div>
      <Button onClick={() => startTransition(() => actions.signOut())}>
        <LogOut aria-hidden className="icon" />
        {t("signOut")}
      </Button>
    </div>
  );
}
