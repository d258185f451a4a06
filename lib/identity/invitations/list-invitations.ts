import { and, asc, desc, ilike, or } from "drizzle-orm";
import { invitations } from "@/db/schema/identity/members";
import { containing } from "@/lib/identity/people/containing";
import { pageOffset, type Page } from "@/lib/kernel/page";
import { query } from "@/lib/platform/operation";
import { ListInvitationsInput } from "./input";
import { hasStatus, selectInvitations } from "./invitation-rows";
import type { Invitation } from "./view";

/** Without a filter: those somebody could still act on, pending and expired. */
export const listInvitations = query({
  can: "members:manage",
  input: ListInvitationsInput,
  async run(t, { page, perPage, sort, filter, search }): Promise<Page<Invitation>> {
    const statuses = filter?.status ?? ["pending", "expired"];
    const where = and(
      or(...statuses.map((status) => hasStatus(status, t.now()))),
      search ? ilike(invitations.email, containing(search)) : undefined,
    );
    const order = sort.map(({ field, descending }) => (descending ? desc : asc)(invitations[field]));
    const items = await selectInvitations(t, (select) =>
      select
        .where(where)
        .orderBy(...order, desc(invitations.id))
        .limit(perPage)
        .offset(pageOffset({ page, perPage })),
    );
    return { items, total: await t.tx.$count(invitations, where), page, perPage };
  },
});
