import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { mailAttachments } from "@/db/schema/platform/mail-attachments";
import { notFound } from "@/lib/kernel/errors";
import { query } from "@/lib/platform/operation";
import { getMail } from "./get-mail";
import { MailAttachmentRef } from "./input";

/** A file that went with a mail whose body the caller may read. */
export const getMailAttachment = query({
  can: "mailbox:read",
  input: MailAttachmentRef,
  async run(t, { mailId, position }) {
    const { attachments } = await getMail.within(t, { mailId });
    const [file] = attachments.some((attachment) => attachment.position === position)
      ? await t.tx
          .select()
          .from(mailAttachments)
          .where(and(eq(mailAttachments.mailId, mailId), eq(mailAttachments.position, position)))
      : [];
    if (!file) throw notFound("mail.attachment_not_found", "This mail has no such attachment.");
    const { name, mediaType, content } = file;
    return { name, mediaType, content, sha256: createHash("sha256").update(content).digest("hex") };
  },
});
