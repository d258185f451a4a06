"use client";

import { Keyboard, LogOut, UserRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Menu, MenuChoice, MenuHeading, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu.client";
import { languageOf, LOCALES } from "@/lib/catalog/locales";
import type { ShellData } from "./shell-data";
import { setTheme, useTheme } from "./use-theme.client";

type Props = Pick<ShellData, "person" | "actions"> & { onHelp: () => void };

/** Who is signed in, and what concerns only them: theme, language, shortcuts, the way out. Wide screens only. */
export function AccountMenu({ person, actions, onHelp }: Props) {
  const t = useTranslations("shell");
  const theme = useTheme();
  const locale = languageOf(useLocale());
  const router = useRouter();
  const [, startTransition] = useTransition();
  const saveLocale = (next: (typeof LOCALES)[number]) =>
    startTransition(async () => {
      await actions.saveLocale(next);
      router.refresh();
    });
  return (
    <div className="max-md:hidden">
      <Menu
        trigger={
          <button type="button" aria-label={t("account", { name: person.name })} className="block rounded-pill">
            <Avatar name={person.name} src={person.avatarUrl} />
          </button>
        }
      >
        <MenuHeading>
          <span className="block font-medium">{person.name}</span>
          <span className="block text-meta text-subtle">{person.email}</span>
        </MenuHeading>
        <MenuSeparator />
        <MenuLink href="/settings/profile" icon={UserRound}>
          {t("profile")}
        </MenuLink>
        <MenuItem icon={Keyboard} keys={["?"]} onSelect={onHelp}>
          {t("shortcuts")}
        </MenuItem>
        <MenuSeparator />
        <MenuChoice
          label={t("theme.label")}
          value={theme}
          options={(["system", "light", "dark"] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
          onChange={setTheme}
        />
        <MenuSeparator />
        <MenuChoice
          label={t("language.label")}
          value={locale}
          options={LOCALES.map((value) => ({ value, label: <span lang={value}>{t(`language.${value}`)}</span> }))}
          onChange={saveLocale}
        />
        <MenuSeparator />
        <MenuItem icon={LogOut} onSelect={() => startTransition(() => actions.signOut())}>
          {t("signOut")}
        </MenuItem>
      </Menu>
    </div>
  );
}
