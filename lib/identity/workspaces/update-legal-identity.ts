import type { Currency } from "@/lib/kernel/currency";
import { defined } from "@/lib/kernel/defined";
import { DomainError, invalid } from "@/lib/kernel/errors";
import { parseMoney } from "@/lib/kernel/money";
import { operation } from "@/lib/platform/operation";
import { identityIssues } from "./identity-issues";
import { LegalIdentityInput } from "./input";
import { changedFields, lockWorkspace, writeWorkspace, type Workspace } from "./own-workspace";

function minorUnits(figure: string | null, currency: string): bigint | null {
  if (figure === null) return null;
  try {
    return parseMoney(figure, currency as Currency).minor;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw invalid(error.code, error.message, [{ path: "shareCapital", code: error.code, message: error.message }]);
  }
}

/** Fields left out stay as they are; the identity as a whole must hold together afterwards. */
export const updateLegalIdentity = operation({
  can: "workspace:identity",
  input: LegalIdentityInput,
  async run(t, input) {
    const before = await lockWorkspace(t);
    const { shareCapital, ...plain } = input;
    const change: Partial<Workspace> = defined(plain);
    if (shareCapital !== undefined) change.shareCapital = minorUnits(shareCapital, before.currency);
    const issues = identityIssues({ ...before, ...change });
    if (issues.length > 0) throw invalid("input.invalid", "Some fields were refused.", issues);
    const fields = changedFields(before, change);
    if (fields.length === 0) return before;
    const workspace = await writeWorkspace(t, change);
    await t.raise("workspace.updated", { fields });
    return workspace;
  },
});
