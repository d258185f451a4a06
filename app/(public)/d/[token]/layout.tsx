import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { PersonalDocument } from "@/app/_root/document";
import { InterfaceProviders } from "@/components/layout/interface-providers.client";
import type { Messages } from "@/lib/platform/i18n/messages";
import { readShared } from "./_components/read-shared";
import { formatLocale } from "@/lib/catalog/locales";

export { pageMetadata as metadata, pageViewport as viewport } from "@/app/_root/document";

/** Namespaces of the client components of the page. */
const TEXTS: readonly (keyof Messages)[] = ["common", "shared", "states"];

type Props = { params: Promise<{ token: string }>; children: ReactNode };

/** Speaks the language of the document, whatever its reader's browser asks for. */
export default async function SharedLayout({ params, children }: Props) {
  const shared = await readShared((await params).token);
  if (shared) setRequestLocale(formatLocale(shared.locale));
  return (
    <PersonalDocument texts={TEXTS}>
      <InterfaceProviders>{children}</InterfaceProviders>
    </PersonalDocument>
  );
}
