import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import { invoicingSettings } from "@/db/schema/billing/invoicing-settings";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { changedSince } from "@/lib/kernel/changed-since";
import { invalid, type Issue } from "@/lib/kernel/errors";
import { todayIn } from "@/lib/kernel/local-date";
import { operation } from "@/lib/platform/operation";
import { changedInvoicing } from "./changed-invoicing";
import type { Invoicing } from "./defaults";
import { invoicingState } from "./get-invoicing";
import { patternIssues, UpdateInvoicingInput } from "./input";
import { lockInvoicing, numberingOf } from "./own-invoicing";
import { SERIES } from "./series";
import { settleCounters } from "./settle-counters";
import { templateIssues } from "./template-issues";

const numberingIssues = (invoicing: Invoicing): Issue[] =>
  SERIES.flatMap((series) => {
    const { pattern, reset } = numberingOf(invoicing, series.kind);
    return patternIssues(pattern, reset).map((issue) => ({ ...issue, path: series.pattern }));
  });

const refuse = (issues: readonly Issue[]): void => {
  if (issues.length > 0) throw invalid("input.invalid", "Some fields were refused.", [...issues]);
};

/**
 * Changes how a workspace bills; what is left out stays.
 * @throws DomainError conflict when somebody changed it since `version`; invalid naming the field, such as a next number that a
 * document already has or a template that cannot be read
 */
export const updateInvoicing = operation({
  can: "workspace:update",
  input: UpdateInvoicingInput,
  async run(t, { version, ...input }) {
    const before = await lockInvoicing(t, "no key update");
    if (version !== undefined && version !== before.version) throw changedSince();
    const { timeZone, vatRegime } = await ownWorkspace(t);
    const after = changedInvoicing(before, input, vatRegime);
    refuse([...numberingIssues(after.invoicing), ...templateIssues(input), ...after.issues]);

    const fields: string[] = (Object.keys(before) as (keyof Invoicing)[]).filter(
      (field) => !isDeepStrictEqual(before[field], after.invoicing[field]),
    );
    const issues: Issue[] = [];
    for (const series of SERIES) {
      const change = { series, before, after: after.invoicing, today: todayIn(timeZone, t.now()) };
      const { issue, nextChanged } = await settleCounters(t, { ...change, next: input[series.next] });
      if (issue) issues.push(issue);
      if (nextChanged) fields.push(series.next);
    }
    refuse(issues);
    if (fields.length > 0) {
      const { version: seen, ...columns } = after.invoicing;
      await t.tx
        .update(invoicingSettings)
        .set({ ...columns, version: seen + 1, updatedAt: t.now() })
        .where(eq(invoicingSettings.workspaceId, t.ctx.actor.workspaceId));
      await t.raise("invoicing.settings_changed", { fields });
    }
    return invoicingState(t);
  },
});
