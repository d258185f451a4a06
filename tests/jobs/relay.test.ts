import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { events } from "@/db/schema/events/events";
import { workspaces } from "@/db/schema/identity/workspaces";
import { inSystem } from "@/db/system";
import { claimEvents, type OutgoingEvent } from "@/lib/platform/outbox/claim-events";
import { deliverPending, startRelay, type Dispatch, type Relay } from "@/lib/platform/outbox/relay";

describe("outbox relay", () => {
  let workspaceId: string;
  const relays: Relay[] = [];

  /** Resolves when `count` events in all were handed over. */
  function recorder(count: number) {
    const seen: string[] = [];
    let complete = () => {};
    const all = new Promise<void>((resolve) => (complete = resolve));
    const dispatch: Dispatch = async (batch: readonly OutgoingEvent[]) => {
      seen.push(...batch.map((event) => event.id));
      if (seen.length >= count) complete();
    };
    return { seen, all, dispatch };
  }

  const raise = (count: number) =>
    inSystem("write", (tx) =>
      tx
        .insert(events)
        .values(
          Array.from({ length: count }, () => ({
            workspaceId,
            type: "workspace.updated",
            payload: { fields: ["name"] },
            actorKind: "system" as const,
            requestId: randomUUID(),
          })),
        )
        .returning({ id: events.id }),
    ).then((rows) => rows.map((row) => row.id));

  const undelivered = () =>
    inSystem("read", (tx) =>
      tx
        .select({ id: events.id })
        .from(events)
        .where(sql`dispatched_at is null`),
    ).then((rows) => rows.map((row) => row.id));

  /** Time passes: no claim is held any more. */
  const claimsRunOut = () =>
    inSystem("write", (tx) =>
      tx
        .update(events)
        .set({ dispatchClaimedUntil: sql`now() - interval '1 second'` })
        .where(sql`dispatched_at is null`),
    );

  beforeAll(async () => {
    const [made] = await inSystem("write", (tx) => tx.insert(workspaces).values({ name: "Atelier" }).returning());
    workspaceId = made?.id ?? "";
  });
  beforeEach(() => inSystem("write", (tx) => tx.update(events).set({ dispatchedAt: sql`now()` })));
  afterEach(async () => {
    await Promise.all(relays.splice(0).map((relay) => relay.stop()));
  });

  it("hands each event over once, however many relays there are", async () => {
    const ids = await raise(400);
    const { seen, dispatch } = recorder(400);
    await Promise.all(Array.from({ length: 6 }, () => deliverPending(dispatch)));
    expect([...seen].sort()).toEqual([...ids].sort());
    expect(await undelivered()).toEqual([]);
  });

  it("passes on what happened, where and when", async () => {
    const [id] = await raise(1);
    const handed: OutgoingEvent[] = [];
    await deliverPending(async (batch) => void handed.push(...batch));
    expect(handed).toEqual([
      {
        id,
        workspaceId,
        type: "workspace.updated",
        payload: { fields: ["name"] },
        occurredAt: expect.any(Date) as Date,
      },
    ]);
  });

  it("keeps an event that could not be handed over, and delivers the others of its batch", async () => {
    const ids = await raise(3);
    const unlucky = ids[1] ?? "";
    const seen: string[] = [];
    const dispatch: Dispatch = async (batch) => {
      if (batch.some((event) => event.id === unlucky)) throw new Error("refused");
      seen.push(...batch.map((event) => event.id));
    };
    expect(await deliverPending(dispatch)).toBe(2);
    expect(await undelivered()).toEqual([unlucky]);

    const later = recorder(1);
    expect(await deliverPending(later.dispatch)).toBe(0);
    await claimsRunOut();
    expect(await deliverPending(later.dispatch)).toBe(1);
    expect(later.seen).toEqual([unlucky]);
  });

  it("delivers again what a relay took and never noted: it may have died in between", async () => {
    const [id] = await raise(1);
    expect(await claimEvents(10)).toHaveLength(1);
    expect(await deliverPending(recorder(1).dispatch)).toBe(0);
    expect(await undelivered()).toEqual([id]);
    await claimsRunOut();
    const { seen, dispatch } = recorder(1);
    await deliverPending(dispatch);
    expect(seen).toEqual([id]);
  });

  it("delivers what was committed before it started, then each commit at once", async () => {
    await raise(2);
    const { seen, all, dispatch } = recorder(3);
    relays.push(startRelay(dispatch));
    const [last] = await raise(1);
    await all;
    expect(seen).toHaveLength(3);
    expect(seen).toContain(last);
  });

  it("goes on after its connections were cut", async () => {
    const first = recorder(1);
    const second = recorder(2);
    relays.push(
      startRelay(async (batch) => {
        await first.dispatch(batch);
        await second.dispatch(batch);
      }),
    );
    await raise(1);
    await first.all;
    await inSystem("write", (tx) =>
      tx.execute(sql`
        select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'koomky-relay' and datname = current_database() and usename = current_user`),
    );
    await raise(1);
    await second.all;
    expect(second.seen).toHaveLength(2);
  });
});
