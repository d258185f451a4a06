import { z } from "zod";
import { MAIL_STATUSES } from "./status";

const summary = {
  id: z.uuid(),
  recipient: z.string(),
  subject: z.string(),
  status: z.enum(MAIL_STATUSES),
  attempts: z.number().int(),
  /** Why the last attempt failed, in the mail server's words. */
  error: z.string().nullable(),
  createdAt: z.iso.datetime(),
  /** When it was sent, kept or given up. */
  settledAt: z.iso.datetime().nullable(),
};

export const MailSummaryView = z.object(summary);
export type MailSummaryView = z.infer<typeof MailSummaryView>;

export interface MailSummary extends Omit<MailSummaryView, "createdAt" | "settledAt"> {
  createdAt: Date;
  settledAt: Date | null;
}

export const MAIL_BODIES = ["shown", "hidden", "erased"] as const;

export const MailAttachmentView = z.object({
  position: z.int(),
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int(),
  url: z.string(),
});

export const MailView = z.object({
  ...summary,
  /** `hidden`: it carries a link for its recipient alone. `erased`: it did, and was sent. */
  body: z.enum(MAIL_BODIES),
  text: z.string().nullable(),
  /** Where the HTML is, to be shown in a frame of its own. */
  htmlUrl: z.string().nullable(),
  replyTo: z.string().nullable(),
  /** None where the body is not shown. */
  attachments: z.array(MailAttachmentView),
});
export type MailView = z.infer<typeof MailView>;

export interface Mail extends MailSummary {
  body: (typeof MAIL_BODIES)[number];
  text: string | null;
  html: string | null;
  replyTo: string | null;
  attachments: { position: number; name: string; mediaType: string; size: number }[];
}

export const viewMailSummary = ({ createdAt, settledAt, ...mail }: MailSummary): MailSummaryView => ({
  ...mail,
  createdAt: createdAt.toISOString(),
  settledAt: settledAt?.toISOString() ?? null,
});

export function viewMail({ html, body, text, replyTo, attachments, ...mail }: Mail): MailView {
  const path = `/api/v1/mailbox/${mail.id}`;
  return {
    ...viewMailSummary(mail),
    body,
    text,
    replyTo,
    htmlUrl: html === null ? null : `${path}/html`,
    attachments: attachments.map((file) => ({ ...file, url: `${path}/attachments/${file.position}` })),
  };
}
