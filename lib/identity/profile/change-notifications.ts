import { eq } from "drizzle-orm";
import { users } from "@/db/schema/identity/users";
import { preferencesOf } from "@/lib/catalog/notifications";
import { accountOperation } from "@/lib/platform/account-operation";
import { ChangeNotificationsInput } from "./input";
import { ownProfile, writeProfile } from "./own-profile";

/** Switches left out stay as they are. */
export const changeNotifications = accountOperation({
  can: "account:manage",
  input: ChangeNotificationsInput,
  async run(t, { team, jobs }) {
    // Two switches flipped at once: the second starts from what the first left.
    await t.tx.select({ id: users.id }).from(users).where(eq(users.id, t.userId)).for("update");
    const chosen = preferencesOf((await ownProfile(t)).notifications);
    const merge = (before: (typeof chosen)["team"], change: typeof team) => ({
      inApp: change?.inApp ?? before.inApp,
      mail: change?.mail ?? before.mail,
    });
    return writeProfile(t, { notifications: { team: merge(chosen.team, team), jobs: merge(chosen.jobs, jobs) } });
  },
});
