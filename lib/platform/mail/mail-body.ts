import type { mailMessages } from "@/db/schema/platform/mail";
import type { Role } from "@/lib/catalog/permissions";
import { openColumn } from "../crypto/seal-column";

type MailRow = typeof mailMessages.$inferSelect;

export type Secrecy = MailRow["secrecy"];

/**
 * Whether a role may read the body of a mail in the in-app mailbox, beyond the right to see the mailbox at all. A link that
 * resets a password or accepts an invitation makes whoever reads it that person: administrators could become owners. So
 * such mails are `owners`, which keeps a local installation without a mail server usable by the one who owns it, or
 * `nobody` when the link would reach further than the owner's own workspace.
 */
export const mayReadBody = (secrecy: Secrecy, role: Role | null): boolean =>
  secrecy === "open" || (secrecy === "owners" && role === "owner");

/** The body of a mail, or null when it was removed after a server had taken it. */
export function mailBody(
  mail: Pick<MailRow, "id" | "text" | "html" | "bodySealed">,
): { text: string; html: string } | null {
  if (mail.text !== null && mail.html !== null) return { text: mail.text, html: mail.html };
  if (mail.bodySealed === null) return null;
  return JSON.parse(openColumn("mail_messages.body_sealed", [mail.id], mail.bodySealed)) as {
    text: string;
    html: string;
  };
}
