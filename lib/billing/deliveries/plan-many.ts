import { inArray } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import type { LockedDocument } from "@/lib/billing/documents/document-rows";
import { refuseAction } from "@/lib/billing/documents/refuse-action";
import { DomainError } from "@/lib/kernel/errors";
import type { ReadCtx } from "@/lib/platform/operation";
import { recipientsOf, type Recipient } from "./recipients";
import type { SendingPlan } from "./view";

/** To the usual recipient of each client. */
const USUAL = { contactIds: [], toClient: false, cc: [] };

async function namesOf(t: ReadCtx, chosen: readonly LockedDocument[]): Promise<Map<string, string>> {
  const ids = [...new Set(chosen.map(({ clientId }) => clientId))];
  const { id, name } = clients;
  const found = await t.tx.select({ id, name }).from(clients).where(inArray(id, ids));
  return new Map(found.map((client) => [client.id, client.name]));
}

interface Plan {
  sendable: { document: LockedDocument; recipients: Recipient[] }[];
  refused: SendingPlan["refused"];
}

/** Which of many documents can be mailed to whom, and why the others cannot. */
export async function planMany(t: ReadCtx, chosen: readonly LockedDocument[]): Promise<Plan> {
  const names = await namesOf(t, chosen);
  const plan: Plan = { sendable: [], refused: [] };
  for (const document of chosen) {
    const { id, kind, number, status, clientId } = document;
    try {
      refuseAction(kind, "send", status);
      plan.sendable.push({ document, recipients: await recipientsOf(t, clientId, USUAL) });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === "unavailable") throw error;
      const { code, message } = error;
      plan.refused.push({ id, number, clientName: names.get(clientId) ?? "", code, message });
    }
  }
  return plan;
}
