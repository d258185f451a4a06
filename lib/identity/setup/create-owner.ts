import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { users } from "@/db/schema/identity/users";
import { inSystem } from "@/db/system";
import { choosePassword } from "@/lib/identity/people/choose-password";
import { openSession } from "@/lib/identity/sessions/open-session";
import { conflict } from "@/lib/kernel/errors";
import type { OpenedSession } from "@/lib/platform/auth/session-cookie";
import { entryOperation } from "@/lib/platform/entry-operation";
import { createWorkspace } from "./create-workspace";
import { CreateOwnerInput } from "./input";

const done = () => conflict("setup.done", "This installation already has its owner. Sign in.");

const hasUsers = async (tx: Tx) => (await tx.select({ id: users.id }).from(users).limit(1)).length > 0;

/** First run: the first person, the business, and a session for them. Of several at once exactly one gets through. */
export const createOwner = entryOperation({
  input: CreateOwnerInput,
  async run(visitor, { name, email, password, workspaceName }): Promise<OpenedSession> {
    if (await inSystem("read", hasUsers)) throw done();
    const passwordHash = await choosePassword(password, [name, email, workspaceName]);
    return inSystem("write", async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('koomky.first-run'))`);
      if (await hasUsers(tx)) throw done();
      const owner = { name, email, passwordHash, locale: visitor.locale };
      const created = await createWorkspace(tx, {
        workspaceName,
        owner,
        requestId: visitor.requestId,
        now: visitor.now(),
      });
      return openSession(tx, visitor, { ...created, name, epoch: 1 }, 2);
    });
  },
});
