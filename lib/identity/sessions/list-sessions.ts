import { type Page, pageOffset } from "@/lib/kernel/page";
import { accountOperation } from "@/lib/platform/account-operation";
import { ListSessionsInput } from "./input";
import { liveSessions } from "./live-sessions";
import type { SignedInDevice } from "./view";

/** Where the caller is signed in, newest use first unless asked otherwise. */
export const listSessions = accountOperation({
  can: "account:read",
  input: ListSessionsInput,
  mode: "read",
  async run(t, { page, perPage, sort, search = "" }): Promise<Page<SignedInDevice>> {
    const wanted = search.toLowerCase();
    const all = (await liveSessions(t)).filter(({ device }) => (device ?? "").toLowerCase().includes(wanted));
    all.sort((a, b) => {
      for (const { field, descending } of sort) {
        const order = a[field].getTime() - b[field].getTime();
        if (order !== 0) return descending ? -order : order;
      }
      return a.id < b.id ? -1 : 1;
    });
    const start = pageOffset({ page, perPage });
    return { items: all.slice(start, start + perPage), total: all.length, page, perPage };
  },
});
