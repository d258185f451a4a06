import { clients } from "@/db/schema/crm/clients";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { defined } from "@/lib/kernel/defined";
import { invalid } from "@/lib/kernel/errors";
import { periodYear, todayIn } from "@/lib/kernel/local-date";
import { only } from "@/lib/kernel/only";
import { takeNumbers } from "@/lib/platform/numbering/take-numbers";
import { operation } from "@/lib/platform/operation";
import { clientIssues, sirenOf } from "./business-numbers";
import { clientReference } from "./client-reference";
import { findClient } from "./client-rows";
import { CreateClientInput } from "./input";

export const createClient = operation({
  can: "clients:write",
  input: CreateClientInput,
  async run(t, input) {
    const { siren = null, siret = null, vatNumber = null } = input;
    const issues = clientIssues({ siren, siret, vatNumber });
    if (issues.length > 0) throw invalid("input.invalid", "Some fields were refused.", issues);
    const { currency, locale, country } = await ownWorkspace(t);
    const year = periodYear(todayIn(t.ctx.timeZone, t.now()));
    const reference = clientReference(year, await takeNumbers(t, "client", String(year)));
    const values = {
      currency,
      locale,
      country,
      ...defined(input),
      name: input.name,
      siren: sirenOf({ siren, siret }),
      reference,
      workspaceId: t.ctx.actor.workspaceId,
      createdAt: t.now(),
      updatedAt: t.now(),
    };
    const { id } = only(await t.tx.insert(clients).values(values).returning({ id: clients.id }));
    await t.raise("client.created", { clientId: id, reference, name: input.name });
    return findClient(t, id);
  },
});
