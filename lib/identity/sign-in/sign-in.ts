import { inSystem } from "@/db/system";
import { entryOperation } from "@/lib/platform/entry-operation";
import { openSession } from "../sessions/open-session";
import { checkCredentials } from "./check-credentials";
import { SignInInput } from "./input";

/** Opens a browser session; a pending one when the person has a second factor. */
export const signIn = entryOperation({
  input: SignInInput,
  async run(visitor, input) {
    const person = await checkCredentials(visitor, input);
    const session = await inSystem("write", (tx) => openSession(tx, visitor, person, person.twoFactor ? 1 : 2));
    return { session, requires2fa: person.twoFactor };
  },
});
