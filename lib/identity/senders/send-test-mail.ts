import { NoInput } from "@/lib/identity/workspaces/input";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { forbidden } from "@/lib/kernel/errors";
import { translator } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue-mail";
import { renderMail } from "@/lib/platform/mail/render-mail";
import { operation } from "@/lib/platform/operation";

/**
 * Queues a mail to whoever asks, on the way every other mail takes. What became of it stands in the mailbox under the id.
 */
export const sendTestMail = operation({
  can: "workspace:update",
  input: NoInput,
  async run(t): Promise<{ mailId: string; recipient: string }> {
    const { email: recipient, name } = t.ctx.actor;
    if (recipient === null || name === null)
      throw forbidden("account.person_required", "Only a person has an address.");
    const { name: workspace } = await ownWorkspace(t);
    const { locale } = t.ctx;
    const words = translator(locale);
    const { html, text } = renderMail({
      locale,
      heading: words("team-mails.test.heading"),
      paragraphs: [words("team-mails.test.text", { workspace })],
      footer: words("team-mails.test.footer", { name }),
    });
    const subject = words("team-mails.test.subject", { workspace });
    return { mailId: await queueMail(t, { to: recipient, subject, html, text }), recipient };
  },
});
