import type { WriteCtx } from "@/lib/platform/operation";
import { mailPerson } from "../people/mail-person";

/**
 * Puts on record and mails that sign-in waits after wrong passwords. Said once per series: a second mail in the same night
 * helps nobody.
 * @param address where the last attempt came from, null when it was made in an open session
 */
export async function tellLocked(
  t: WriteCtx,
  { userId, email }: { userId: string; email: string },
  address: string | null,
): Promise<void> {
  await t.raise("account.locked", { userId });
  await mailPerson(t, "locked", { to: email, values: { address: address ?? "none" } });
}
