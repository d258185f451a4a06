import { forbidden } from "@/lib/kernel/errors";
import { contextQuery } from "@/lib/platform/context-query";
import { MeInput } from "./input";
import type { Me } from "./view";

/** Who the caller is, where, and what they may do. Known from the look-up of the session or token alone. */
export const me = contextQuery({
  can: "account:read",
  input: MeInput,
  run({ actor, locale, timeZone }): Me {
    const { userId, name, email, workspaceName, role } = actor;
    if (userId === null || name === null || email === null || workspaceName === null || role === null) {
      throw forbidden("account.person_required", "Only a person has an account.");
    }
    return { actor: { ...actor, userId, name, email, workspaceName, role }, locale, timeZone };
  },
});
