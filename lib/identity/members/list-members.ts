import { and, asc, count, desc, eq, ilike, inArray, or } from "drizzle-orm";
import { members } from "@/db/schema/identity/members";
import { users } from "@/db/schema/identity/users";
import { containing } from "@/lib/identity/people/containing";
import { pageOffset, type Page } from "@/lib/kernel/page";
import { query } from "@/lib/platform/operation";
import { ListMembersInput } from "./input";
import { selectMembers } from "./member-rows";
import type { MemberRow } from "./view";

const SORT = { name: users.name, email: users.email, role: members.role, joinedAt: members.createdAt };

export const listMembers = query({
  can: "members:read",
  input: ListMembersInput,
  async run(t, { page, perPage, sort, filter, search }): Promise<Page<MemberRow>> {
    const where = and(
      filter?.role && inArray(members.role, filter.role),
      search ? or(ilike(users.name, containing(search)), ilike(users.email, containing(search))) : undefined,
    );
    const order = sort.map(({ field, descending }) => (descending ? desc : asc)(SORT[field]));
    const items = await selectMembers(t)
      .where(where)
      .orderBy(...order, asc(members.id))
      .limit(perPage)
      .offset(pageOffset({ page, perPage }));
    const [counted] = await t.tx
      .select({ total: count() })
      .from(members)
      .innerJoin(users, eq(users.id, members.userId))
      .where(where);
    return { items, total: counted?.total ?? 0, page, perPage };
  },
});
