import type { Metadata } from "next";
import { Texts } from "@/app/_root/texts.client";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { localeOf, type AuthParams } from "../_components/auth-page";
import { CreateOwner } from "./_components/create-owner.client";

export async function generateMetadata(props: AuthParams): Promise<Metadata> {
  const { setup, shell } = messagesOf(await localeOf(props));
  return { title: `${setup.steps.owner.title} – ${shell.wizard.setup} – Koomky` };
}

/** First step of set-up. The next ones are ordinary signed-in pages. */
export default async function SetupPage(props: AuthParams) {
  const locale = await localeOf(props);
  const { common, states, shell, setup } = messagesOf(locale);
  const { language, wizard } = shell;
  const { steps, owner } = setup;
  return (
    <Texts
      locale={locale}
      timeZone="UTC"
      messages={{ common, states, shell: { language, wizard }, setup: { steps, owner } }}
    >
      <CreateOwner />
    </Texts>
  );
}
