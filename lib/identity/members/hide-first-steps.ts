import { eq } from "drizzle-orm";
import { members } from "@/db/schema/identity/members";
import { forbidden } from "@/lib/kernel/errors";
import { operation } from "@/lib/platform/operation";
import { HideFirstStepsInput } from "./input";

/** Puts the list of first steps away for this person in this workspace, or takes it out again. */
export const hideFirstSteps = operation({
  can: "account:manage",
  input: HideFirstStepsInput,
  async run(t, { hidden }) {
    const { userId } = t.ctx.actor;
    if (userId === null) throw forbidden("account.person_required", "Only a person has first steps.");
    await t.tx
      .update(members)
      .set({ firstStepsHiddenAt: hidden ? t.now() : null })
      .where(eq(members.userId, userId));
  },
});
