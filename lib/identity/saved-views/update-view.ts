import { eq } from "drizzle-orm";
import { savedViews } from "@/db/schema/identity/saved-views";
import { defined } from "@/lib/kernel/defined";
import { operation } from "@/lib/platform/operation";
import { UpdateViewInput } from "./input";
import { lockOwnView } from "./saved-view-rows";

/** Fields left out stay as they are. */
export const updateView = operation({
  can: "account:manage",
  input: UpdateViewInput,
  async run(t, { viewId, ...input }): Promise<void> {
    const { id } = await lockOwnView(t, viewId);
    const change = defined(input);
    if (Object.keys(change).length === 0) return;
    await t.tx.update(savedViews).set(change).where(eq(savedViews.id, id));
  },
});
