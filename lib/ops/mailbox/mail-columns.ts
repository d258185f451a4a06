import { mailMessages } from "@/db/schema/platform/mail";

/** What a list shows of a mail. */
export const mailColumns = {
  id: mailMessages.id,
  recipient: mailMessages.recipient,
  subject: mailMessages.subject,
  status: mailMessages.status,
  attempts: mailMessages.attempts,
  error: mailMessages.error,
  createdAt: mailMessages.createdAt,
  settledAt: mailMessages.settledAt,
};
