import type { ReactNode } from "react";
import { PersonalDocument } from "@/app/_root/document";
import { StepUpProvider } from "@/components/forms/step-up.client";
import { InterfaceProviders } from "@/components/layout/interface-providers.client";
import { RouteAnnouncer } from "@/components/layout/route-announcer.client";
import { SkipLink } from "@/components/layout/skip-link";
import { pageContext } from "@/lib/platform/auth/page-context";
import type { Messages } from "@/lib/platform/i18n/messages";
import { stepUpAction } from "./setup/actions";

export { pageMetadata as metadata, pageViewport as viewport } from "@/app/_root/document";

/** Namespaces of the client components of the steps. */
const TEXTS: readonly (keyof Messages)[] = ["account", "common", "settings", "setup", "shell", "states", "workspace"];

export default async function SetupLayout({ children }: { children: ReactNode }) {
  const { actor } = await pageContext();
  return (
    <PersonalDocument texts={TEXTS}>
      <InterfaceProviders>
        <SkipLink />
        <StepUpProvider confirm={stepUpAction} hasTwoFactor={actor.twoFactor}>
          {children}
        </StepUpProvider>
        <RouteAnnouncer />
      </InterfaceProviders>
    </PersonalDocument>
  );
}
