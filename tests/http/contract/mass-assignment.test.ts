import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inSystem } from "@/db/system";
import { toCamel } from "@/lib/kernel/wire-case";
import { versionRule } from "@/lib/platform/http/version-rule";
import { call } from "../../support/api-client";
import type { GivenPerson } from "../../support/given";
import { given } from "../../support/given";
import { sharedDatabase } from "../../support/shared-app";
import { memberIdOf } from "./example";
import { expectDescribedRefusal, expectRefusal, expectSuccess } from "./expect-answer";
import { fieldsOf, operationsWhere } from "./operations";
import { makerOf, perform } from "./perform";

/** Every column of every table of ours. */
const COLUMNS = (
  await sharedDatabase().query<{ name: string }>(
    `select distinct column_name as name from information_schema.columns where table_schema = 'public' order by 1`,
  )
).map(({ name }) => name);

/** Everything that decides who a person is and what they may do. */
const stateOf = ({ userId, workspaceId }: GivenPerson) =>
  inSystem("read", async (tx) => {
    const { rows } = await tx.execute(sql`
      select to_jsonb(u) as user, to_jsonb(w) as workspace, to_jsonb(m) as member
        from users u, workspaces w, members m
       where u.id = ${userId} and w.id = ${workspaceId} and m.workspace_id = w.id order by m.id`);
    return rows;
  });

test("the tables have columns nobody may write", () => {
  expect(COLUMNS).toEqual(expect.arrayContaining(["password_hash", "epoch", "role", "workspace_id", "secret_hash"]));
});

describe("every column sent to every write is refused by name and changes nothing", () => {
  const writes = operationsWhere(({ meta }) => meta.mode === "write" && !meta.upload);
  test.each(writes)("%s", async (_, operation) => {
    const example = await makerOf(operation)();
    const elsewhere = [
      ...operation.pathParams,
      ...(versionRule(operation.meta.input) === "required" ? ["version"] : []),
    ];
    const taken = [...fieldsOf(operation.described), ...elsewhere];
    const foreign = COLUMNS.filter((name) => !taken.includes(name));
    const before = await stateOf(example.person);
    const values = Object.fromEntries(foreign.map((name) => [name, "owner"]));
    const answer = await perform(operation, example, { body: { ...example.body, ...values } });
    expectDescribedRefusal(operation, answer, 422, "input.invalid");
    expect(Object.keys(answer.body.errors ?? {}).sort()).toEqual(foreign.sort());
    for (const name of ["workspaceId", "userId", "passwordHash", ...elsewhere, ...elsewhere.map(toCamel)]) {
      const spelled = await perform(operation, example, { body: { ...example.body, [name]: "owner" } });
      expectDescribedRefusal(operation, spelled, 422, "input.invalid");
    }
    expect(await stateOf(example.person)).toEqual(before);
    expectSuccess(operation, await perform(operation, example));
  });
});

test("an id in the body does not stand for the one in the path, nor does a field in the query for one in the body", async () => {
  const owner = await given.workspace();
  const [one, other] = [await given.member(owner), await given.member(owner)];
  const [memberId, otherId] = [await memberIdOf(owner, one), await memberIdOf(owner, other)];
  const path = `/api/v1/members/${memberId}`;
  const { token: bearer } = owner;
  const body = { role: "admin", member_id: otherId };
  expectRefusal(await call("PATCH", path, { bearer, body }), 422, "input.invalid");
  const changed = await call("PATCH", `${path}?role=owner&member_id=${otherId}`, { bearer, body: { role: "admin" } });
  expect(changed.body.data).toMatchObject({ id: memberId, role: "admin" });
  expect((await call("GET", `/api/v1/members/${otherId}`, { bearer })).body.data).toMatchObject({ role: "member" });
});
