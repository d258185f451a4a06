import { expect, test } from "vitest";
import { inSystem } from "@/db/system";
import { apiTokens } from "@/db/schema/identity/api-tokens";
import { removeMember } from "@/lib/identity/members/remove-member";
import { listMembers } from "@/lib/identity/members/list-members";
import { me } from "@/lib/identity/sign-in/me";
import { refreshLogin } from "@/lib/identity/sign-in/refresh-login";
import { viewMe } from "@/lib/identity/sign-in/view";
import { createToken } from "@/lib/identity/tokens/create-token";
import { getToken } from "@/lib/identity/tokens/get-token";
import { listTokens } from "@/lib/identity/tokens/list-tokens";
import { revokeToken } from "@/lib/identity/tokens/revoke-token";
import { findToken } from "@/lib/platform/auth/find-token";
import { contextOf } from "@/lib/platform/auth/identified";
import { given } from "@/tests/support/given";
import { codeOf } from "./code-of";

async function contextBy(token: string) {
  const found = await findToken(token);
  if (!found) throw new Error("The token leads nowhere");
  return contextOf(found, "test-request");
}

test("a token is shown once, stored as a hash, lives 90 days unless asked otherwise, and dies when revoked", async () => {
  const owner = await given.workspace();
  const { row, token } = await createToken(owner.ctx, { name: "Compta", scopes: ["members:read", "members:read"] });
  expect(token).toMatch(/^kmk_[0-9a-f]{32}_[0-9a-f]{72}$/);
  expect(row.scopes).toEqual(["members:read"]);
  expect(Math.round((row.expiresAt.getTime() - Date.now()) / 86_400_000)).toBe(90);
  const stored = await inSystem("read", (tx) => tx.select().from(apiTokens));
  expect(JSON.stringify(stored)).not.toContain(token.slice(37, 100));
  expect((await contextBy(token)).actor.permissions).toEqual(new Set(["members:read"]));
  await revokeToken(owner.ctx, { tokenId: row.id });
  expect(await findToken(token)).toBeUndefined();
});

test("what a token may do is its scopes within the role of its owner", async () => {
  const owner = await given.workspace();
  const accountant = await given.member(owner, "accountant");
  const { token } = await createToken(accountant.ctx, { name: "Wide", scopes: ["members:manage", "workspace:read"] });
  expect((await contextBy(token)).actor.permissions).toEqual(new Set(["workspace:read"]));
});

test("names, scopes and lifetimes outside the rules are refused", async () => {
  const { ctx } = await given.workspace();
  const good = { name: "Compta", scopes: ["account:read"], expiresInDays: 30 };
  const bad = [
    { ...good, name: " " },
    { ...good, scopes: [] },
    { ...good, scopes: ["everything:manage"] },
    { ...good, scopes: ["*"] },
    { ...good, expiresInDays: 0 },
    { ...good, expiresInDays: 366 },
    { ...good, expiresInDays: 1.5 },
    { ...good, userId: ctx.actor.userId },
  ];
  for (const input of bad) expect(await codeOf(createToken(ctx, input))).toBe("input.invalid");
});

test("tokens of colleagues and of other workspaces do not exist for me", async () => {
  const owner = await given.workspace();
  const colleague = await given.member(owner, "admin");
  const stranger = await given.workspace();
  const { row } = await createToken(owner.ctx, { name: "Mine", scopes: ["account:read"] });
  for (const { ctx } of [colleague, stranger]) {
    expect(await codeOf(getToken(ctx, { tokenId: row.id }))).toBe("api_token.not_found");
    expect(await codeOf(revokeToken(ctx, { tokenId: row.id }))).toBe("api_token.not_found");
    expect(await listTokens(ctx, {})).toMatchObject({ items: [], total: 0 });
  }
  expect(await listTokens(owner.ctx, {})).toMatchObject({ items: [{ id: row.id }], total: 1 });
});

test("the list shows personal tokens only, and an API sign-in is not revoked through it", async () => {
  const owner = await given.workspace();
  const signIn = await findToken(owner.token);
  expect(await listTokens(owner.ctx, {})).toMatchObject({ total: 0 });
  expect(await codeOf(revokeToken(owner.ctx, { tokenId: signIn?.tokenId }))).toBe("api_token.not_found");
});

test("removal from the workspace kills a member's tokens for good", async () => {
  const owner = await given.workspace();
  const member = await given.member(owner);
  const personal = await given.token(member, "personal", ["account:read"]);
  const { items } = await listMembers(owner.ctx, { search: member.email });
  await removeMember(owner.ctx, { memberId: items[0]?.id });
  for (const token of [personal, member.token]) expect(await findToken(token)).toBeUndefined();
});

test("refreshing an API sign-in replaces its token and stops after thirty days", async () => {
  const owner = await given.workspace();
  const { token, expiresAt } = await refreshLogin(await contextBy(owner.token), {});
  expect(await findToken(owner.token)).toBeUndefined();
  expect(await findToken(token)).toMatchObject({ tokenKind: "login" });
  expect(Math.round((expiresAt.getTime() - Date.now()) / 3_600_000)).toBe(12);
  await inSystem("write", (tx) => tx.update(apiTokens).set({ createdAt: new Date(Date.now() - 30 * 86_400_000) }));
  const last = await refreshLogin(await contextBy(token), {});
  expect(await findToken(last.token)).toBeUndefined();
});

test("nothing but an API sign-in can be refreshed", async () => {
  const owner = await given.workspace();
  const personal = await given.token(owner, "personal", ["account:manage"]);
  for (const ctx of [owner.ctx, await contextBy(personal)]) {
    expect(await codeOf(refreshLogin(ctx, {}))).toBe("auth.not_refreshable");
  }
});

test("me tells who, where and what, within the scopes", async () => {
  const owner = await given.workspace();
  const personal = await given.token(owner, "personal", ["account:read", "members:read"]);
  expect(viewMe(await me(await contextBy(personal), {}))).toEqual({
    user: { id: owner.userId, name: owner.name, email: owner.email, locale: "fr", twoFactor: false },
    workspace: { id: owner.workspaceId, name: owner.workspaceName, timeZone: "Europe/Paris", role: "owner" },
    permissions: ["account:read", "members:read"],
  });
});
