import { and, asc, desc, ilike, inArray, or } from "drizzle-orm";
import { mailMessages } from "@/db/schema/platform/mail";
import { containing } from "@/lib/identity/people/containing";
import { pageOffset, type Page } from "@/lib/kernel/page";
import { query } from "@/lib/platform/operation";
import { ListMailsInput } from "./input";
import { mailColumns } from "./mail-columns";
import type { MailSummary } from "./view";

/** Every mail of the workspace and what became of it, newest first. */
export const listMails = query({
  can: "mailbox:read",
  input: ListMailsInput,
  async run({ tx }, { page, perPage, sort, filter, search }): Promise<Page<MailSummary>> {
    const pattern = search ? containing(search) : null;
    const where = and(
      filter?.status && inArray(mailMessages.status, filter.status),
      pattern ? or(ilike(mailMessages.recipient, pattern), ilike(mailMessages.subject, pattern)) : undefined,
    );
    const order = sort.map(({ field, descending }) => (descending ? desc : asc)(mailMessages[field]));
    const items = await tx
      .select(mailColumns)
      .from(mailMessages)
      .where(where)
      .orderBy(...order, desc(mailMessages.id))
      .limit(perPage)
      .offset(pageOffset({ page, perPage }));
    return { items, total: await tx.$count(mailMessages, where), page, perPage };
  },
});
