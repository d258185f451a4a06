import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { members } from "@/db/schema/identity/members";
import { users } from "@/db/schema/identity/users";
import { workspaces } from "@/db/schema/identity/workspaces";
import { inSystem } from "@/db/system";
import { ROLES, type Role } from "@/lib/catalog/permissions";
import { actingAs } from "@/lib/identity/people/acting-as";
import { choosePassword } from "@/lib/identity/people/choose-password";
import { emailAddress, newPassword, personName } from "@/lib/identity/people/input";
import { only } from "@/lib/kernel/only";
import { findPersonByEmail } from "@/lib/identity/sign-in/find-person";
import { conflict } from "@/lib/kernel/errors";
import type { Visitor } from "@/lib/platform/context";
import { entryOperation } from "@/lib/platform/entry-operation";
import { createWorkspace } from "./create-workspace";

export const CreateUserInput = z.strictObject({
  email: emailAddress,
  name: personName,
  /** Joined when there is one of that name, made otherwise. */
  workspace: z.string().trim().min(1).max(120),
  role: z.enum(ROLES).optional(),
  password: newPassword,
});

interface NewPerson {
  name: string;
  email: string;
  passwordHash: string;
  locale: Visitor["locale"];
}

async function workspaceNamed(tx: Tx, name: string): Promise<string | undefined> {
  const found = await tx
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.name, name))
    .orderBy(asc(workspaces.id))
    .limit(2);
  if (found.length > 1) throw conflict("workspace.ambiguous", `There are several workspaces named ${name}.`);
  return found[0]?.id;
}

async function join(tx: Tx, visitor: Visitor, workspaceId: string, role: Role, person: NewPerson): Promise<void> {
  const { id: userId } = only(await tx.insert(users).values(person).returning({ id: users.id }));
  const member = { workspaceId, userId, role };
  const { id: memberId } = only(await tx.insert(members).values(member).returning({ id: members.id }));
  const { name } = person;
  await actingAs(tx, visitor, { userId, name, workspaceId }).raise("member.joined", { memberId, userId, name, role });
}

/**
 * Makes an account from the command line of the machine. An address that has one already is left exactly as it is.
 * @returns what was done, and the role in the workspace
 */
export const createUser = entryOperation({
  input: CreateUserInput,
  async run(visitor, { email, name, workspace, role, password }) {
    if (await findPersonByEmail(email)) return { done: "exists" as const };
    const person = {
      name,
      email,
      passwordHash: await choosePassword(password, [name, email, workspace]),
      locale: visitor.locale,
    };
    return inSystem("write", async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('koomky.first-run'))`);
      const workspaceId = await workspaceNamed(tx, workspace);
      if (workspaceId !== undefined) {
        await join(tx, visitor, workspaceId, role ?? "member", person);
        return { done: "joined" as const, role: role ?? "member" };
      }
      if (role !== undefined && role !== "owner") {
        throw conflict(
          "workspace.needs_owner",
          `There is no workspace named ${workspace}; a new one begins with its owner.`,
        );
      }
      await createWorkspace(tx, {
        workspaceName: workspace,
        owner: person,
        requestId: visitor.requestId,
        now: visitor.now(),
      });
      return { done: "created" as const, role: "owner" as const };
    });
  },
});
