import { translator } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue-mail";
import type { Secrecy } from "@/lib/platform/mail/mail-body";
import { renderMail } from "@/lib/platform/mail/render-mail";
import type { WriteCtx } from "@/lib/platform/operation";

type Notice =
  | "locked"
  | "passwordChanged"
  | "twoFactorEnabled"
  | "twoFactorDisabled"
  | "recoveryUsed"
  | "recoveryRenewed"
  | "resetRequested";

interface Options {
  to: string;
  /** Numbers and words of the text. */
  values?: Record<string, string | number>;
  url?: string;
  secrecy?: Secrecy;
}

/** Queues a mail about the person's own account, in the language of `t.ctx`, with the transaction that caused it. */
export async function mailPerson(
  t: WriteCtx,
  notice: Notice,
  { to, values = {}, url, secrecy }: Options,
): Promise<void> {
  const { locale, actor } = t.ctx;
  const words = translator(locale);
  const content = {
    locale,
    heading: words(`account-mails.${notice}.heading`),
    paragraphs: [
      words("account-mails.greeting", { name: actor.name ?? to }),
      words(`account-mails.${notice}.text`, values),
      words(`account-mails.${notice}.otherwise`),
    ],
    footer: words("account-mails.footer"),
    ...(url === undefined ? {} : { button: { label: words("account-mails.resetRequested.button"), url } }),
  };
  const subject = words(`account-mails.${notice}.subject`);
  await queueMail(t, { to, subject, ...renderMail(content), ...(secrecy === undefined ? {} : { secrecy }) });
}
