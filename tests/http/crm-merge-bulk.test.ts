import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inWorkspace } from "@/db/workspace";
import { createClient } from "@/lib/crm/clients/create-client";
import { createTag } from "@/lib/crm/tags/create-tag";
import { call, type Answer } from "../support/api-client";
import { given, type GivenPerson } from "../support/given";

const NOBODY = "0198c0de-0000-7000-8000-000000000000";

const post = ({ token: bearer }: GivenPerson, path: string, body: object = {}) =>
  call("POST", `/api/v1${path}`, { bearer, body });
const get = ({ token: bearer }: GivenPerson, path: string) => call("GET", `/api/v1${path}`, { bearer });
const data = ({ body }: Answer) => body.data as Record<string, unknown>;
const clientOf = async (person: GivenPerson, name: string, more: object = {}) =>
  (await createClient(person.ctx, { name, ...more })).id;
/** What a caller can tell one refusal from another by. */
const refusal = ({ status, body }: Answer) => ({ ...body, status, request_id: undefined });

test("likely duplicates are told with their reasons", async () => {
  const owner = await given.workspace();
  const id = await clientOf(owner, "Société Éclair", { siren: "732829320", city: "Brest" });
  const answer = await get(owner, "/clients/duplicates?name=societe%20eclair&siret=73282932000074");
  expect(answer.status).toBe(200);
  expect(answer.body.data).toEqual([
    {
      client: {
        id,
        reference: expect.stringMatching(/^CLI-/),
        name: "Société Éclair",
        city: "Brest",
        archived_at: null,
      },
      reasons: ["siren", "name"],
    },
  ]);
  expect((await get(await given.workspace(), "/clients/duplicates?name=societe%20eclair")).body.data).toEqual([]);
  expect((await get(owner, "/clients/duplicates?nom=x")).status).toBe(422);
});

test("a merge moves what there is, answers alike twice under one key, and is undone once", async () => {
  const owner = await given.workspace();
  const keptId = await clientOf(owner, "Lumen");
  const mergedId = await clientOf(owner, "Lumen SARL", { phone: "0102030405" });
  const contact = await post(owner, `/clients/${mergedId}/contacts`, { first_name: "Anne" });
  expect(contact.status).toBe(201);
  const merge = () =>
    call("POST", "/api/v1/clients/merge", {
      bearer: owner.token,
      body: { kept_id: keptId, merged_id: mergedId },
      headers: { "idempotency-key": "merge-1" },
    });
  const merged = await merge();
  expect(merged.status).toBe(200);
  expect(data(merged)).toMatchObject({ id: keptId, phone: "0102030405", primary_contact: { name: "Anne" } });
  const again = await merge();
  expect(again.text).toBe(merged.text);
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  const mergeId = String(data(merged)["merge_id"]);
  expect(data(await get(owner, `/clients/${mergedId}`))).toMatchObject({ merged_into_id: keptId });
  expect((await get(owner, `/clients/${keptId}/merges`)).body.data).toMatchObject([
    { id: mergeId, merged: { name: "Lumen SARL" }, merged_by: owner.name, can_undo: true },
  ]);
  const undone = await post(owner, `/clients/merges/${mergeId}/undo`);
  expect(undone.status).toBe(200);
  expect(data(undone)).toMatchObject({
    kept: { id: keptId, phone: null },
    merged: { id: mergedId, merged_into_id: null, primary_contact: { name: "Anne" } },
    stayed: { contacts: 0, activities: 0, documents: 0, fields: [] },
  });
  expect(refusal(await post(owner, `/clients/merges/${mergeId}/undo`))).toMatchObject({
    status: 409,
    code: "merge.already_undone",
  });
});

test("a few clients are changed at once, many in the background, and both are taken back", async () => {
  const owner = await given.workspace();
  const { rows } = await inWorkspace(owner.ctx.actor, "write", (tx) =>
    tx.execute<{ id: string }>(sql`
      insert into clients (workspace_id, reference, name, currency, locale)
      select ${owner.workspaceId}, 'C' || n, 'Client ' || n, 'EUR', 'fr' from generate_series(1, 120) n returning id`),
  );
  const ids = rows.map(({ id }) => id);
  const few = await post(owner, "/clients/bulk", { selection: { ids: ids.slice(0, 3) }, change: { kind: "archive" } });
  expect(few.status).toBe(201);
  expect(data(few)).toMatchObject({ status: "done", total: 3, changed: 3, can_undo: true, can_cancel: false });
  expect(data(await post(owner, `/bulk-changes/${String(data(few)["id"])}/undo`))).toMatchObject({ status: "undone" });

  const { id: tag_id } = await createTag(owner.ctx, { name: "Presse" });
  const many = await post(owner, "/clients/bulk", {
    selection: { filter: { status: "active" }, search: "client" },
    change: { kind: "add_tag", tag_id },
  });
  expect(data(many)).toMatchObject({ status: "queued", total: 120, change: { kind: "add_tag", tag_id } });
  const path = `/bulk-changes/${String(data(many)["id"])}`;
  await expect
    .poll(async () => data(await get(owner, path)), { timeout: 20_000 })
    .toMatchObject({ status: "done", processed: 120, changed: 120 });
  expect((await get(owner, `/clients?filter[tag]=${tag_id}`)).body.meta).toMatchObject({ total: 120 });
  expect((await get(owner, "/bulk-changes")).body.data).toEqual([]);
  expect(refusal(await post(owner, `${path}/cancel`))).toMatchObject({ status: 409, code: "bulk_change.not_running" });
});

test("ids of another workspace answer like unknown ones, wherever they stand, and change nothing", async () => {
  const [owner, stranger] = [await given.workspace(), await given.workspace()];
  const [mine, foreign] = [await clientOf(owner, "Mien"), await clientOf(stranger, "Autre")];
  const other = await clientOf(stranger, "Autre encore");
  const mergeId = String(
    data(await post(stranger, "/clients/merge", { kept_id: foreign, merged_id: other }))["merge_id"],
  );
  const bulk = await post(stranger, "/clients/bulk", { selection: { ids: [foreign] }, change: { kind: "archive" } });
  const bulkId = String(data(bulk)["id"]);
  const attempts: ((id: { client: string; merge: string; bulk: string }) => Promise<Answer>)[] = [
    ({ client }) => post(owner, "/clients/merge", { kept_id: mine, merged_id: client }),
    ({ client }) => post(owner, "/clients/merge", { kept_id: client, merged_id: mine }),
    ({ client }) => get(owner, `/clients/${client}/merges`),
    ({ client }) => post(owner, "/clients/bulk", { selection: { ids: [mine, client] }, change: { kind: "archive" } }),
    ({ client }) =>
      post(owner, "/clients/bulk", { selection: { ids: [mine] }, change: { kind: "add_tag", tag_id: client } }),
    ({ merge }) => post(owner, `/clients/merges/${merge}/undo`),
    ({ bulk: id }) => get(owner, `/bulk-changes/${id}`),
    ({ bulk: id }) => post(owner, `/bulk-changes/${id}/cancel`),
    ({ bulk: id }) => post(owner, `/bulk-changes/${id}/undo`),
  ];
  for (const attempt of attempts) {
    const answer = await attempt({ client: foreign, merge: mergeId, bulk: bulkId });
    expect(answer.status).toBe(404);
    expect(refusal(answer)).toEqual(refusal(await attempt({ client: NOBODY, merge: NOBODY, bulk: NOBODY })));
  }
  expect(data(await get(owner, `/clients/${mine}`))).toMatchObject({ archived_at: null, version: 1 });
});

test("an accountant reads, and merges and changes nothing", async () => {
  const owner = await given.workspace();
  const accountant = await given.member(owner, "accountant");
  const [kept_id, merged_id] = [await clientOf(owner, "Lumen"), await clientOf(owner, "Lumen SARL")];
  expect((await get(accountant, "/clients/duplicates?name=lumen")).body.data).toHaveLength(1);
  expect((await get(accountant, `/clients/${kept_id}/merges`)).status).toBe(200);
  expect((await get(accountant, "/bulk-changes")).status).toBe(200);
  const refused = [
    await post(accountant, "/clients/merge", { kept_id, merged_id }),
    await post(accountant, `/clients/merges/${NOBODY}/undo`),
    await post(accountant, "/clients/bulk", { selection: { ids: [kept_id] }, change: { kind: "archive" } }),
    await post(accountant, `/bulk-changes/${NOBODY}/undo`),
    await post(accountant, `/bulk-changes/${NOBODY}/cancel`),
  ];
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
});

test("a selection is ids or a filter, and a change is one of those there are", async () => {
  const owner = await given.workspace();
  const id = await clientOf(owner, "Lumen");
  for (const body of [
    { selection: {}, change: { kind: "archive" } },
    { selection: { ids: [] }, change: { kind: "archive" } },
    { selection: { ids: [id], filter: {} }, change: { kind: "archive" } },
    { selection: { ids: [id] }, change: { kind: "remove" } },
    { selection: { ids: [id] }, change: { kind: "set_status", status: "gone" } },
    { selection: { ids: [id] }, change: { kind: "archive", tag_id: id } },
    { selection: { filter: { colour: "red" } }, change: { kind: "archive" } },
  ]) {
    expect((await post(owner, "/clients/bulk", body)).status).toBe(422);
  }
});
