import { env } from "@/lib/platform/env";
import { translator } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue-mail";
import { renderMail } from "@/lib/platform/mail/render-mail";
import type { WriteCtx } from "@/lib/platform/operation";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { INVITATION_DAYS } from "./invitation-rows";
import type { Role } from "@/lib/catalog/permissions";

interface Mailed {
  email: string;
  role: Role;
  /** Goes into the link and nowhere else. */
  token: string;
}

/** The mail with the link, in the language of the business: that of the person invited is not known yet. */
export async function mailInvitation(t: WriteCtx, { email, role, token }: Mailed): Promise<void> {
  const { name: workspace, locale } = await ownWorkspace(t);
  const words = translator(locale);
  const values = { workspace, inviter: t.ctx.actor.name ?? workspace, role };
  const { html, text } = renderMail({
    locale,
    heading: words("team-mails.invitation.heading", values),
    paragraphs: [
      words("team-mails.invitation.text", values),
      words("team-mails.invitation.validity", { days: INVITATION_DAYS }),
    ],
    button: { label: words("team-mails.invitation.button"), url: `${env.APP_URL}/invitation/${token}` },
    footer: words("team-mails.invitation.footer", values),
  });
  // Whoever reads the link becomes a member in that role: an administrator must not read it and become an owner.
  await queueMail(t, {
    to: email,
    subject: words("team-mails.invitation.subject", values),
    html,
    text,
    secrecy: "owners",
  });
}
