import { eq } from "drizzle-orm";
import { savedViews } from "@/db/schema/identity/saved-views";
import { operation } from "@/lib/platform/operation";
import { SavedViewRef } from "./input";
import { lockOwnView } from "./saved-view-rows";

export const removeView = operation({
  can: "account:manage",
  input: SavedViewRef,
  async run(t, { viewId }): Promise<void> {
    const { id } = await lockOwnView(t, viewId);
    await t.tx.delete(savedViews).where(eq(savedViews.id, id));
  },
});
