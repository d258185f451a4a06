import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inSystem } from "@/db/system";
import { updateWorkspace } from "@/lib/identity/workspaces/update-workspace";
import { given } from "@/tests/support/given";
import { listAuditEvents } from "./list-audit-events";

describe("the trail", () => {
  it("filters by type, category, actor and day of the workspace's time zone", async () => {
    const owner = await given.workspace();
    const admin = await given.member(owner, "admin");
    await updateWorkspace(admin.ctx, { name: "Autre nom" });
    const total = async (filter: object) => (await listAuditEvents(owner.ctx, { filter })).total;
    expect(await total({ type: "workspace.updated" })).toBe(1);
    expect(await total({ actor: admin.userId, category: "settings" })).toBe(1);
    expect(await total({ actor: owner.userId, type: "workspace.updated" })).toBe(0);
    // 23:30 UTC on 30 June is half past one on 1 July in Paris.
    await inSystem("write", (tx) =>
      tx.execute(sql`
        insert into events (workspace_id, type, payload, actor_kind, request_id, occurred_at)
        values (${owner.workspaceId}, 'workspace.created', '{}', 'system', 'x', '2025-06-30 23:30:00Z')`),
    );
    expect(await total({ from: "2025-07-01", to: "2025-07-01" })).toBe(1);
    expect(await total({ to: "2025-06-30" })).toBe(0);
  });

  it("pages by number, oldest first when asked", async () => {
    const owner = await given.workspace();
    for (let index = 0; index < 3; index += 1) await updateWorkspace(owner.ctx, { name: `Nom ${index}` });
    const { items, total } = await listAuditEvents(owner.ctx, { sort: "occurredAt", perPage: 1 });
    expect(items[0]?.type).toBe("workspace.created");
    expect(total).toBeGreaterThan(3);
    await expect(listAuditEvents(owner.ctx, { sort: "payload" })).rejects.toMatchObject({ issues: [{ path: "sort" }] });
  });
});
