import type { Currency } from "@/lib/kernel/currency";
import { decimal } from "@/lib/kernel/decimal";
import { defined } from "@/lib/kernel/defined";
import { invalid, type Issue } from "@/lib/kernel/errors";
import { moneyToString, parseMoney } from "@/lib/kernel/money";
import { operation } from "@/lib/platform/operation";
import { UpdateWorkspaceInput } from "./input";
import { changedFields, lockWorkspace, writeWorkspace, type Workspace } from "./own-workspace";

/** Share capital keeps its figure when the currency changes; minor units of another currency may be of another size. */
function capitalIn(currency: Currency, { shareCapital, currency: from }: Workspace): bigint | null {
  if (shareCapital === null) return null;
  const figure = decimal(moneyToString({ minor: shareCapital, currency: from as Currency }));
  try {
    return parseMoney(figure, currency).minor;
  } catch {
    const code = "business.capital_currency";
    const message = `The share capital cannot be written in ${currency}.`;
    const issue: Issue = { path: "currency", code, message };
    throw invalid(code, message, [issue]);
  }
}

export const updateWorkspace = operation({
  can: "workspace:update",
  input: UpdateWorkspaceInput,
  async run(t, input) {
    const before = await lockWorkspace(t);
    const change: Partial<Workspace> = defined(input);
    const fields = changedFields(before, change);
    if (fields.length === 0) return before;
    if (input.currency && input.currency !== before.currency) change.shareCapital = capitalIn(input.currency, before);
    const workspace = await writeWorkspace(t, change);
    await t.raise("workspace.updated", { fields });
    return workspace;
  },
});
