import { expect, test } from "vitest";
import { call, type Answer } from "../support/api-client";
import { startApp } from "../support/app";
import { given, PASSWORD } from "../support/given";
import { sharedApp, sharedDatabase } from "../support/shared-app";
import { freshAddress, invite, memberIdOf } from "./contract/example";

const fromPage = { origin: sharedApp().url };

const together = <Result>(count: number, work: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

const succeeded = (answers: Answer[]) => answers.filter(({ status }) => status >= 200 && status < 300);

/** Nobody met a defect; a server with too much to do may send people away for a moment. */
const expectOrderly = (answers: Answer[]) =>
  expect(answers.map(({ status }) => status).filter((status) => status >= 500 && status !== 503)).toEqual([]);

const ownersOf = async (workspaceId: string): Promise<number> => {
  const owners = await sharedDatabase().query(`select id from members where workspace_id = $1 and role = 'owner'`, [
    workspaceId,
  ]);
  return owners.length;
};

test("of several first set-ups one makes the owner", async () => {
  const app = await startApp({ env: { LOG_LEVEL: "warn", TRUSTED_PROXY_HOPS: "1" } });
  try {
    const answers = await together(30, (index) =>
      call("POST", "/api/auth/setup", {
        at: app.url,
        headers: { origin: app.url },
        body: { name: "Camille", email: `owner-${index}@example.com`, password: PASSWORD, workspace_name: "Atelier" },
      }),
    );
    expectOrderly(answers);
    expect(succeeded(answers).map(({ status }) => status)).toEqual([201]);
    const [counted] = await app.database.query<{ users: string; workspaces: string; members: string }>(
      `select (select count(*) from users) as users, (select count(*) from workspaces) as workspaces,
              (select count(*) from members) as members`,
    );
    expect(counted).toEqual({ users: "1", workspaces: "1", members: "1" });
    const late = await call("GET", "/api/auth/setup", { at: app.url });
    expect(late.body.data).toEqual({ needed: false });
  } finally {
    await app.stop();
  }
});

test("one code of the authenticator lets one of twenty in", async () => {
  const owner = await given.workspace();
  const code = (await given.twoFactor(owner)).code();
  const sessions = await together(20, () => given.session(owner, 1));
  const answers = await Promise.all(
    sessions.map(({ cookie }) => call("POST", "/api/auth/second-factor", { cookie, body: { code } })),
  );
  expectOrderly(answers);
  expect(succeeded(answers)).toHaveLength(1);
});

test("one recovery code lets one of twenty in", async () => {
  const owner = await given.workspace();
  const { recoveryCodes } = await given.twoFactor(owner);
  const tokens = await together(20, () => given.token(owner, "pending"));
  const body = { recovery_code: recoveryCodes[3] };
  const answers = await Promise.all(tokens.map((bearer) => call("POST", "/api/v1/auth/2fa/verify", { bearer, body })));
  expectOrderly(answers);
  expect(succeeded(answers).map(({ body: { data } }) => data)).toEqual([
    expect.objectContaining({ recovery_codes_left: 9 }),
  ]);
});

test("one pending session becomes one full session, by however many right codes at once", async () => {
  const owner = await given.workspace();
  const { recoveryCodes } = await given.twoFactor(owner);
  const { cookie } = await given.session(owner, 1);
  const answers = await together(4, (index) =>
    call("POST", "/api/auth/second-factor", { cookie, body: { recovery_code: recoveryCodes[index] } }),
  );
  expectOrderly(answers);
  expect(succeeded(answers)).toHaveLength(1);
});

test("one invitation makes one member of ten", async () => {
  const owner = await given.workspace();
  const email = freshAddress();
  const { token } = await invite(owner, email);
  const body = { token, name: "Léa Marchand", password: "lampe-virage-cactus-81" };
  const answers = await together(10, () => call("POST", "/api/auth/invitation", { body, headers: fromPage }));
  expectOrderly(answers);
  expect(succeeded(answers)).toHaveLength(1);
  const { body: list } = await call("GET", "/api/v1/members", { bearer: owner.token });
  expect(list.meta).toMatchObject({ total: 2 });
});

test("one mailed link changes one password of ten", async () => {
  const owner = await given.workspace();
  await call("POST", "/api/v1/auth/forgot-password", { body: { email: owner.email } });
  const { body: mails } = await call("GET", "/api/v1/mailbox", { cookie: owner.session.cookie });
  const [mail] = mails.data as { id: string }[];
  const shown = await call("GET", `/api/v1/mailbox/${mail?.id}`, { cookie: owner.session.cookie });
  const token = /\/reset\/([0-9a-f]{64})/.exec((shown.body.data as { text: string }).text)?.[1];
  const answers = await together(10, (index) =>
    call("POST", "/api/v1/auth/reset-password", { body: { token, password: `violette-tambour-rivage-${index}` } }),
  );
  expectOrderly(answers);
  expect(succeeded(answers)).toHaveLength(1);
});

test.each(["DELETE", "PATCH"])("two owners who %s each other leave one owner", async (method) => {
  for (let round = 0; round < 5; round += 1) {
    const one = await given.workspace();
    const other = await given.member(one, "owner");
    const [oneId, otherId] = [await memberIdOf(one, one), await memberIdOf(one, other)];
    const body = method === "PATCH" ? { body: { role: "member" } } : {};
    const answers = await Promise.all([
      call(method, `/api/v1/members/${otherId}`, { bearer: one.token, ...body }),
      call(method, `/api/v1/members/${oneId}`, { bearer: other.token, ...body }),
    ]);
    expectOrderly(answers);
    expect(succeeded(answers)).toHaveLength(1);
    expect(await ownersOf(one.workspaceId)).toBe(1);
  }
});

test("of two owners who leave at once one stays", async () => {
  const one = await given.workspace();
  const other = await given.member(one, "owner");
  const answers = await Promise.all(
    [one, other].map(({ token: bearer }) => call("POST", "/api/v1/members/leave", { bearer, body: {} })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  expect(await ownersOf(one.workspaceId)).toBe(1);
});

test("a login token is refreshed by one of ten", async () => {
  const { token: bearer } = await given.workspace();
  const answers = await together(10, () => call("POST", "/api/v1/auth/refresh", { bearer }));
  expectOrderly(answers);
  // Each answered token but the last one is dead at once, so that at most one of them works.
  const tokens = succeeded(answers).map(({ body: { data } }) => (data as { token: string }).token);
  const alive = await Promise.all(tokens.map((token) => call("GET", "/api/v1/auth/me", { bearer: token })));
  expect(succeeded(alive)).toHaveLength(1);
});
