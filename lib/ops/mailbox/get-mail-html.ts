import { notFound } from "@/lib/kernel/errors";
import { query } from "@/lib/platform/operation";
import { getMail } from "./get-mail";
import { MailRef } from "./input";

/** The HTML of a mail whose body the caller may read. */
export const getMailHtml = query({
  can: "mailbox:read",
  input: MailRef,
  async run(t, input): Promise<string> {
    const { html } = await getMail.within(t, input);
    if (html === null) throw notFound("mail.body_hidden", "The body of this mail is not shown.");
    return html;
  },
});
