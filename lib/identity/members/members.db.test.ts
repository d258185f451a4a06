import { describe, expect, it } from "vitest";
import { and, eq } from "drizzle-orm";
import { apiTokens } from "@/db/schema/identity/api-tokens";
import { members } from "@/db/schema/identity/members";
import { inSystem } from "@/db/system";
import type { Role } from "@/lib/catalog/permissions";
import { findSession } from "@/lib/platform/auth/find-session";
import { findToken } from "@/lib/platform/auth/find-token";
import { given, type GivenPerson } from "@/tests/support/given";
import { changeRole } from "./change-role";
import { getMember } from "./get-member";
import { leaveWorkspace } from "./leave-workspace";
import { listMembers } from "./list-members";
import { removeMember } from "./remove-member";

const rowsOf = (workspaceId: string) =>
  inSystem("read", (tx) => tx.select().from(members).where(eq(members.workspaceId, workspaceId)));

async function memberIdOf({ userId, workspaceId }: GivenPerson): Promise<string> {
  const found = (await rowsOf(workspaceId)).find((row) => row.userId === userId);
  if (!found) throw new Error("Not a member");
  return found.id;
}

async function owners({ workspaceId }: GivenPerson): Promise<number> {
  return (await rowsOf(workspaceId)).filter(({ role }) => role === "owner").length;
}

const settled = async (work: Promise<unknown>[]) => {
  const results = await Promise.allSettled(work);
  return results.map((result) => (result.status === "fulfilled" ? "ok" : (result.reason as { code: string }).code));
};

describe("the last owner", () => {
  it("stays when two owners demote each other at once", async () => {
    for (let round = 0; round < 10; round += 1) {
      const a = await given.workspace();
      const b = await given.member(a, "owner");
      const [idA, idB] = [await memberIdOf(a), await memberIdOf(b)];
      const outcomes = await settled([
        changeRole(a.ctx, { memberId: idB, role: "member" }),
        changeRole(b.ctx, { memberId: idA, role: "member" }),
      ]);
      expect(outcomes.sort()).toEqual(["member.last_owner", "ok"]);
      expect(await owners(a)).toBe(1);
    }
  });

  it("stays when two owners remove each other, or leave, at once", async () => {
    for (let round = 0; round < 10; round += 1) {
      const a = await given.workspace();
      const b = await given.member(a, "owner");
      const [idA, idB] = [await memberIdOf(a), await memberIdOf(b)];
      const work =
        round % 2 === 0
          ? [removeMember(a.ctx, { memberId: idB }), removeMember(b.ctx, { memberId: idA })]
          : [leaveWorkspace(a.ctx, {}), leaveWorkspace(b.ctx, {})];
      expect((await settled(work)).sort()).toEqual(["member.last_owner", "ok"]);
      expect(await owners(a)).toBe(1);
    }
  });

  it("can neither be demoted, nor removed, nor leave", async () => {
    const owner = await given.workspace();
    await given.member(owner, "admin");
    const memberId = await memberIdOf(owner);
    for (const attempt of [
      () => changeRole(owner.ctx, { memberId, role: "admin" }),
      () => removeMember(owner.ctx, { memberId }),
      () => leaveWorkspace(owner.ctx, {}),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ kind: "conflict", code: "member.last_owner" });
    }
  });
});

describe("a change of role", () => {
  it("ends the person's sessions and sign-ins at once, and nobody else's", async () => {
    const owner = await given.workspace();
    const colleague = await given.member(owner, "admin");
    await changeRole(owner.ctx, { memberId: await memberIdOf(colleague), role: "accountant" });
    expect(await findSession(colleague.session.secret)).toBeUndefined();
    expect(await findToken(colleague.token)).toBeUndefined();
    expect(await findSession(owner.session.secret)).toMatchObject({ role: "owner" });
  });

  it("changes nothing when the role is the one there is", async () => {
    const owner = await given.workspace();
    const colleague = await given.member(owner, "admin");
    await changeRole(owner.ctx, { memberId: await memberIdOf(colleague), role: "admin" });
    expect(await findSession(colleague.session.secret)).toMatchObject({ role: "admin" });
  });
});

describe("a removal", () => {
  it("takes membership, sessions and personal tokens of this workspace, and leaves another workspace's", async () => {
    const owner = await given.workspace();
    const elsewhere = await given.workspace();
    const person = await given.member(owner, "member");
    await inSystem("write", (tx) =>
      tx.insert(members).values({ workspaceId: elsewhere.workspaceId, userId: person.userId, role: "member" }),
    );
    const here = await given.token(person, "personal");
    const there = await given.token({ ...person, workspaceId: elsewhere.workspaceId }, "personal");
    await removeMember(owner.ctx, { memberId: await memberIdOf(person) });
    expect(await findSession(person.session.secret)).toBeUndefined();
    expect(await findToken(here)).toBeUndefined();
    expect(await findToken(there)).toMatchObject({ workspaceId: elsewhere.workspaceId });
    const left = and(eq(apiTokens.userId, person.userId), eq(apiTokens.workspaceId, owner.workspaceId));
    expect(await inSystem("read", (tx) => tx.$count(apiTokens, left))).toBe(0);
  });
});

describe("another workspace's member", () => {
  it("answers exactly like nobody", async () => {
    const [mine, theirs] = [await given.workspace(), await given.workspace()];
    const stranger = await given.member(theirs);
    const foreign = { memberId: await memberIdOf(stranger) };
    const nobody = { memberId: "0198c0de-0000-7000-8000-000000000000" };
    for (const attempt of [
      (ref: typeof nobody) => getMember(mine.ctx, ref),
      (ref: typeof nobody) => changeRole(mine.ctx, { ...ref, role: "admin" }),
      (ref: typeof nobody) => removeMember(mine.ctx, ref),
    ]) {
      const refusal = (ref: typeof nobody) => attempt(ref).catch((error: unknown) => JSON.stringify(error));
      expect(await refusal(foreign)).toBe(await refusal(nobody));
      await expect(attempt(foreign)).rejects.toMatchObject({ kind: "not_found" });
    }
    expect(await rowsOf(theirs.workspaceId)).toHaveLength(2);
  });
});

describe("listMembers", () => {
  it("pages, sorts, filters and searches the members of this workspace alone", async () => {
    const owner = await given.workspace({ name: "Zoé Martin" });
    await given.workspace({ name: "Zoé Ailleurs" });
    const roles: Role[] = ["member", "member", "accountant"];
    for (const [index, role] of roles.entries()) await given.member(owner, role, { name: `Ami 10% ${index}` });
    const page = await listMembers(owner.ctx, { sort: "-name", perPage: 2 });
    expect(page).toMatchObject({ total: 4, page: 1, perPage: 2 });
    expect(page.items.map(({ name }) => name)).toEqual(["Zoé Martin", "Ami 10% 2"]);
    expect(await listMembers(owner.ctx, { filter: { role: "accountant,owner" } })).toMatchObject({ total: 2 });
    expect(await listMembers(owner.ctx, { search: "10%" })).toMatchObject({ total: 3 });
    expect(await listMembers(owner.ctx, { search: "1_%" })).toMatchObject({ total: 0 });
  });
});
