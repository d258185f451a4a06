import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { inSystem } from "@/db/system";
import { additionalData } from "./seal-column";
import { rotateSecrets } from "./rotate-secrets";
import { createSealer } from "./seal";
import { SEALED_COLUMNS } from "./sealed-columns";

const [a, b, lost] = ["a", "b", "lost"].map((id) => ({ id, key: randomBytes(32) }));
const before = createSealer([a!]);
const after = createSealer([b!, a!]);
const workspaces = Array.from({ length: 250 }, () => randomUUID());
const userId = randomUUID();

const aadOf = (id: string) => additionalData("workspaces.bank_sealed", [id]);

const bankOf = (id: string) =>
  inSystem("read", async (tx) => {
    const { rows } = await tx.execute<{ sealed: string }>(
      sql`select bank_sealed as sealed from workspaces where id = ${id}`,
    );
    return rows[0]?.sealed ?? "";
  });

const count = (rotations: Awaited<ReturnType<typeof rotateSecrets>>, column: string) =>
  rotations.find((rotation) => rotation.column === column);

beforeAll(() =>
  inSystem("write", async (tx) => {
    await tx.execute(
      sql`insert into users (id, name, email, password_hash) values (${userId}, 'Marie', 'marie@example.org', 'x')`,
    );
    for (const id of workspaces) {
      await tx.execute(
        sql`insert into workspaces (id, name, bank_sealed) values (${id}, 'W', ${before.seal(`iban ${id}`, aadOf(id))})`,
      );
    }
    const key = [workspaces[0]!, userId, "once"];
    await tx.execute(sql`insert into idempotency_keys (workspace_id, user_id, key, request_hash, status, body_sealed)
      values (${key[0]}, ${key[1]}, ${key[2]}, 'h', 200, ${before.seal("{}", additionalData("idempotency_keys.body_sealed", key))})`);
  }),
);

describe("rotateSecrets", () => {
  it("knows columns that exist, bound to their whole primary key", async () => {
    for (const [name, key] of Object.entries(SEALED_COLUMNS)) {
      const [table, column] = name.split(".");
      const { rows } = await inSystem("read", (tx) =>
        tx.execute<{ key: string[]; known: boolean }>(sql`
          select array(select attname::text from unnest(i.indkey) with ordinality k(n, at)
                         join pg_attribute on attrelid = i.indrelid and attnum = k.n order by k.at) as key,
                 exists(select from pg_attribute where attrelid = i.indrelid and attname = ${column}) as known
            from pg_index i where i.indrelid = ${table}::regclass and i.indisprimary`),
      );
      expect(rows, name).toEqual([{ key, known: true }]);
    }
  });

  it("misses no column that looks sealed", async () => {
    const { rows } = await inSystem("read", (tx) =>
      tx.execute<{ name: string }>(sql`
        select attrelid::regclass || '.' || attname as name from pg_attribute
          join pg_class c on c.oid = attrelid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
         where attname like '%\\_sealed' and not attisdropped order by 1`),
    );
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(SEALED_COLUMNS).toSorted());
  });

  it("seals every value with the current key, and has nothing left to do the second time", async () => {
    const first = await rotateSecrets(after);
    expect(count(first, "workspaces.bank_sealed")).toMatchObject({ resealed: 250, unreadable: 0 });
    expect(count(first, "idempotency_keys.body_sealed")).toMatchObject({ resealed: 1, unreadable: 0 });
    for (const id of [workspaces[0]!, workspaces[120]!, workspaces[249]!]) {
      expect(createSealer([b!]).open(await bankOf(id), aadOf(id))).toBe(`iban ${id}`);
    }
    const second = await rotateSecrets(after);
    expect(second.every(({ resealed, unreadable }) => resealed === 0 && unreadable === 0)).toBe(true);
  });

  it("leaves what it cannot open as it is, says so, and goes on", async () => {
    const [id] = workspaces as [string];
    const sealed = createSealer([lost!]).seal("gone", aadOf(id));
    await inSystem("write", (tx) => tx.execute(sql`update workspaces set bank_sealed = ${sealed} where id = ${id}`));
    const next = createSealer([a!, b!]);
    expect(count(await rotateSecrets(next), "workspaces.bank_sealed")).toMatchObject({ resealed: 249, unreadable: 1 });
    expect(await bankOf(id)).toBe(sealed);
  });

  it("does not overwrite what is changed while it runs", async () => {
    const id = workspaces[1] ?? "";
    const sealer = createSealer([b!, a!]);
    let rotation: Promise<unknown> | undefined;
    await inSystem("write", async (tx) => {
      await tx.execute(sql`update workspaces set bank_sealed = ${sealer.seal("new", aadOf(id))} where id = ${id}`);
      rotation = rotateSecrets(sealer);
      // Only when the rotation waits for this row does this transaction commit.
      await vi.waitFor(async () => {
        const { rows } = await tx.execute(sql`select from pg_locks where not granted and locktype = 'transactionid'`);
        expect(rows).toHaveLength(1);
      });
    });
    await rotation;
    expect(sealer.open(await bankOf(id), aadOf(id))).toBe("new");
  });
});
