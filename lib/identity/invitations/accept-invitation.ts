import { inSystem } from "@/db/system";
import { users } from "@/db/schema/identity/users";
import { actingAs } from "@/lib/identity/people/acting-as";
import { choosePassword } from "@/lib/identity/people/choose-password";
import { only } from "@/lib/kernel/only";
import { openSession } from "@/lib/identity/sessions/open-session";
import { checkPerson } from "@/lib/identity/sign-in/check-credentials";
import { findPersonByEmail } from "@/lib/identity/sign-in/find-person";
import { invalid } from "@/lib/kernel/errors";
import type { OpenedSession } from "@/lib/platform/auth/session-cookie";
import type { Visitor } from "@/lib/platform/context";
import { entryOperation } from "@/lib/platform/entry-operation";
import { AcceptInvitationInput } from "./input";
import { join } from "./join";
import { findByLink } from "./open-invitation";

interface Accepted {
  session: OpenedSession;
  /** The person has a second factor, which the session still waits for. */
  requires2fa: boolean;
}

interface Answer {
  token: string;
  name?: string | undefined;
  password: string;
}

type Invited = Awaited<ReturnType<typeof findByLink>>;

function requiredName(name: string | undefined): string {
  if (name !== undefined) return name;
  const message = "Give your name.";
  throw invalid("input.invalid", message, [{ path: "name", code: "required", message }]);
}

async function acceptAsNew(visitor: Visitor, invited: Invited, answer: Answer): Promise<Accepted> {
  const { workspaceId, workspaceName, email } = invited;
  const name = requiredName(answer.name);
  const passwordHash = await choosePassword(answer.password, [name, email, workspaceName]);
  const session = await inSystem("write", async (tx) => {
    const newcomer = { name, email, passwordHash, locale: visitor.locale };
    const { userId, epoch } = only(
      await tx.insert(users).values(newcomer).returning({ userId: users.id, epoch: users.epoch }),
    );
    const person = { userId, name, workspaceId, epoch };
    await join(actingAs(tx, visitor, person), { token: answer.token, userId, name, email });
    return openSession(tx, visitor, person, 2);
  });
  return { session, requires2fa: false };
}

async function acceptAsKnown(visitor: Visitor, invited: Invited, { token, password }: Answer): Promise<Accepted> {
  const { workspaceId, email } = invited;
  const { userId, name, epoch, twoFactor, locale } = await checkPerson(visitor, { email, password });
  const session = await inSystem("write", async (tx) => {
    const person = { userId, name, workspaceId, epoch, locale };
    await join(actingAs(tx, visitor, person), { token, userId, name, email });
    return openSession(tx, visitor, person, twoFactor ? 1 : 2);
  });
  return { session, requires2fa: twoFactor };
}

/** Takes up a mailed invitation: with a new account, or with the password of the account the address already has. */
export const acceptInvitation = entryOperation({
  input: AcceptInvitationInput,
  async run(visitor, answer) {
    const invited = await inSystem("read", (tx) => findByLink(tx, answer.token, visitor.now()));
    const known = await findPersonByEmail(invited.email);
    return known ? acceptAsKnown(visitor, invited, answer) : acceptAsNew(visitor, invited, answer);
  },
});
