"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/forms/use-error-text.client";
import { AppShell, type AppShellProps } from "@/components/layout/app-shell.client";
import { dropAllCopies } from "@/components/documents/editor/local-copy";
import { writePreference } from "@/components/layout/browser-cookie";
import { submitJson } from "@/components/forms/submit-json";
import { toast } from "@/components/ui/toast";
import type { Locale } from "@/lib/catalog/locales";
import type { FormState } from "@/lib/platform/forms/form-state";
import { saveLocaleAction, switchWorkspaceAction } from "./actions";
import { START_PAGE } from "@/lib/kernel/local-path";

const signOut = submitJson<object>("/api/auth/sign-out");

/** The frame with what it can have done. Whoever changes workspace or leaves gets a new page: nothing of the old one stays. */
export function Shell(props: Omit<AppShellProps, "actions">) {
  const t = useTranslations("states");
  const phrase = useErrorText();

  const attempt = async (work: () => Promise<FormState>, onOk: () => void) => {
    try {
      const answer = await work();
      if (answer.ok) onOk();
      else toast({ message: phrase(answer.issues[0] ?? answer), tone: "error" });
    } catch (error) {
      unstable_rethrow(error);
      toast({ message: t("unreachable"), tone: "error" });
    }
  };

  const actions = {
    signOut: () =>
      attempt(
        () => signOut({}),
        () => {
          dropAllCopies();
          location.assign("/login");
        },
      ),
    switchWorkspace: (workspaceId: string) =>
      attempt(
        () => switchWorkspaceAction({ workspaceId }),
        () => location.assign(START_PAGE),
      ),
    saveLocale: (locale: Locale) =>
      attempt(
        () => saveLocaleAction({ locale }),
        // The pages before sign-in know no person, only this browser.
        () => writePreference("koomky.locale", locale),
      ),
  };
  return <AppShell {...props} actions={actions} />;
}
