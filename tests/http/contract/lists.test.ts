import { describe, expect, test } from "vitest";
import type { Answer } from "../../support/api-client";
import { recordActivity } from "@/lib/crm/activities/record-activity";
import { listClients } from "@/lib/crm/clients/list-clients";
import { updateClient } from "@/lib/crm/clients/update-client";
import { given, type GivenPerson } from "../../support/given";
import { givenClient, givenContact, givenTag } from "../../support/given-crm";
import { importAt, importOf, stepDone, upload } from "../support/imports";
import { billingWorld } from "./billing-world";
import { failedRun, freshAddress, invite } from "./example";
import { expectDescribedRefusal, expectSuccess } from "./expect-answer";
import { operationsWhere, type ApiOperation } from "./operations";
import { pathOf, perform } from "./perform";

interface World {
  person: GivenPerson;
  /** What lists of something's parts are asked of. */
  params: Record<string, string>;
}

/** A workspace in which every list has three entries at least. */
async function world(): Promise<World> {
  const owner = await given.workspace();
  const client = await givenClient(owner);
  for (let count = 0; count < 3; count += 1) {
    await invite(owner, freshAddress());
    await given.member(owner);
    await given.token(owner, "personal");
    await given.session(owner);
    await failedRun(owner);
    await givenClient(owner);
    await givenContact(owner, client);
    await givenTag(owner);
    await recordActivity(owner.ctx, { clientId: client.id, type: "note", text: "Rappeler" });
  }
  const billed = await billingWorld(owner);
  return { person: owner, params: { client_id: client.id, import_id: await takenBack(owner), ...billed } };
}

/** The third import of a workspace, with three bad rows; three of its clients were changed before it was taken back. */
async function takenBack({ ctx, token }: GivenPerson): Promise<string> {
  await importAt(token);
  await importAt(token);
  const names = ["Un", "Deux", "Trois"];
  const rows = names.flatMap((name) => [`${name},${name.toLowerCase()}@import.example`, `Refusé ${name},nobody`]);
  const { id } = importOf(await upload(token, ["name,email", ...rows, ""].join("\n")));
  await stepDone(token, id, "check");
  await stepDone(token, id, "commit");
  const { items } = await listClients(ctx, { search: "@import.example" });
  for (const { id: clientId } of items) await updateClient(ctx, { clientId, city: "Rouen" });
  await stepDone(token, id, "undo");
  return id;
}

const { person, params } = await world();

const ask = (operation: ApiOperation, query: string): Promise<Answer> =>
  perform(operation, { person }, { path: `${pathOf(operation, params)}?${query}` });

const entries = ({ body }: Answer) => body.data as { id: string }[];

/** Query parameters of a list as its description names them. */
const parametersOf = ({ described }: ApiOperation): string[] =>
  (described.parameters ?? []).flatMap((parameter) =>
    "in" in parameter && parameter.in === "query" ? [parameter.name] : [],
  );

const any = operationsWhere(({ meta }) => meta.list !== false);
const numbered = operationsWhere(({ meta }) => meta.list === true);
const continued = operationsWhere(({ meta }) => meta.list === "cursor");

describe("a list refuses what it does not know", () => {
  const wrong = ["per_page=101", "per_page=0", "per_page=-1", "per_page=1.5", "per_page=x", "include=everything"];
  const wrongPages = ["page=0", "page=x", "page=99999999", "sort=password_hash", "sort=-", "sort=id;drop"];
  const wrongFilters = ["filter[password_hash]=x", "filter=x", "filter[]=x"];

  test.each(any)("%s", async (_, operation) => {
    const asked = [...wrong, ...wrongFilters, ...(operation.meta.list === true ? wrongPages : ["cursor=nothing"])];
    for (const query of asked) {
      const answer = await ask(operation, query);
      expectDescribedRefusal(operation, answer, 422);
      expect(Object.keys(answer.body.errors ?? {}), query).not.toEqual([]);
    }
  });

  test.each(any)("%s, in every filter it has", async (_, operation) => {
    const closed = parametersOf(operation).filter(
      (name) => name.startsWith("filter[") && name !== "filter[function_id]",
    );
    for (const name of closed) expectDescribedRefusal(operation, await ask(operation, `${name}=nothing-like-it`), 422);
  });
});

describe("a list goes on from page to page and misses nothing", () => {
  test.each(numbered)("%s", async (_, operation) => {
    const whole = await ask(operation, "per_page=100");
    expectSuccess(operation, whole);
    const total = entries(whole).length;
    expect(total).toBeGreaterThan(2);
    expect(whole.body.meta).toEqual({ page: 1, per_page: 100, total, last_page: 1 });
    const seen: string[] = [];
    let next: string | null | undefined = `${pathOf(operation, params)}?per_page=2`;
    while (next) {
      const page: Answer = await perform(operation, { person }, { path: next });
      expectSuccess(operation, page);
      expect(page.body.meta).toMatchObject({ per_page: 2, total, last_page: Math.ceil(total / 2) });
      seen.push(...entries(page).map(({ id }) => id));
      next = page.body.links?.["next"];
    }
    expect(seen).toEqual(entries(whole).map(({ id }) => id));
    const beyond = await ask(operation, "per_page=2&page=1000");
    expect([beyond.status, entries(beyond)]).toEqual([200, []]);
  });

  test.each(continued)("%s", async (_, operation) => {
    const whole = await ask(operation, "per_page=100");
    const seen: string[] = [];
    let next: string | null | undefined = `${pathOf(operation, params)}?per_page=2`;
    while (next) {
      const page: Answer = await perform(operation, { person }, { path: next });
      expectSuccess(operation, page);
      seen.push(...entries(page).map(({ id }) => id));
      next = page.body.links?.["next"];
    }
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual(entries(whole).map(({ id }) => id));
  });
});

describe("a list is sorted by every field it names, both ways", () => {
  test.each(numbered)("%s", async (_, operation) => {
    const sort = (operation.described.parameters ?? []).find((one) => "name" in one && one.name === "sort");
    const described = sort && "schema" in sort ? String(sort.schema["description"]) : "";
    const fields = /out of: ([a-z_, ]+)\./.exec(described)?.[1]?.split(", ") ?? [];
    expect(fields).not.toEqual([]);
    for (const field of fields) {
      const [up, down] = [await ask(operation, `sort=${field}`), await ask(operation, `sort=-${field}`)];
      expectSuccess(operation, up);
      expectSuccess(operation, down);
      expect(entries(down).length).toBe(entries(up).length);
    }
  });
});
