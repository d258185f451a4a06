import type { Role } from "@/lib/catalog/permissions";
import { peopleToNotify } from "@/lib/identity/members/people-to-notify";
import { env } from "@/lib/platform/env";
import { translator } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue-mail";
import { renderMail } from "@/lib/platform/mail/render-mail";
import type { WriteCtx } from "@/lib/platform/operation";

interface Newcomer {
  userId: string;
  name: string;
  email: string;
  role: Role;
}

/** Tells the owners who did not turn it off that somebody joined. */
export async function mailJoined(t: WriteCtx, newcomer: Newcomer): Promise<void> {
  const { workspaceName, people } = await peopleToNotify(t, "team");
  for (const { email, locale } of people.filter(({ userId }) => userId !== newcomer.userId)) {
    const words = translator(locale);
    const values = { workspace: workspaceName, name: newcomer.name, email: newcomer.email, role: newcomer.role };
    const { html, text } = renderMail({
      locale,
      heading: words("team-mails.joined.heading", values),
      paragraphs: [words("team-mails.joined.text", values)],
      button: { label: words("team-mails.joined.button"), url: `${env.APP_URL}/settings/team` },
      footer: words("team-mails.joined.footer"),
    });
    await queueMail(t, { to: email, subject: words("team-mails.joined.subject", values), html, text });
  }
}
