import { and, eq } from "drizzle-orm";
import { members } from "@/db/schema/identity/members";
import { savedViews } from "@/db/schema/identity/saved-views";
import { conflict } from "@/lib/kernel/errors";
import { only } from "@/lib/kernel/only";
import { operation } from "@/lib/platform/operation";
import { SaveViewInput } from "./input";
import { personOf } from "./saved-view-rows";

const MOST_OF_A_PERSON = 50;

/** Keeps a list as it is shown under a name. @returns the id of the view */
export const saveView = operation({
  can: "account:manage",
  input: SaveViewInput,
  async run(t, input): Promise<{ id: string }> {
    const userId = personOf(t);
    // One after the other, so that the count holds.
    await t.tx.select({ id: members.id }).from(members).where(eq(members.userId, userId)).for("no key update");
    const ofPerson = and(eq(savedViews.userId, userId), eq(savedViews.list, input.list));
    if ((await t.tx.$count(savedViews, ofPerson)) >= MOST_OF_A_PERSON) {
      throw conflict("saved_view.too_many", "A person keeps 50 views of a list at most.");
    }
    const values = { ...input, userId, workspaceId: t.ctx.actor.workspaceId };
    return only(await t.tx.insert(savedViews).values(values).returning({ id: savedViews.id }));
  },
});
