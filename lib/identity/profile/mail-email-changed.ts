import { translator } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue-mail";
import { renderMail } from "@/lib/platform/mail/render-mail";
import type { WriteCtx } from "@/lib/platform/operation";

/** Tells the old address, so that somebody whose account is taken over learns of it. */
export async function mailEmailChanged(t: WriteCtx, { to, email }: { to: string; email: string }): Promise<void> {
  const { locale } = t.ctx;
  const words = translator(locale);
  const { html, text } = renderMail({
    locale,
    heading: words("team-mails.emailChanged.heading"),
    paragraphs: [words("team-mails.emailChanged.text", { email }), words("team-mails.emailChanged.otherwise")],
    footer: words("team-mails.emailChanged.footer"),
  });
  await queueMail(t, { to, subject: words("team-mails.emailChanged.subject"), html, text });
}
