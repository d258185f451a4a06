import { documents } from "@/db/schema/billing/documents";
import { inWorkspace } from "@/db/workspace";
import { takeNumber } from "@/lib/billing/documents/take-number";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { createClient } from "@/lib/crm/clients/create-client";
import { localDate } from "@/lib/kernel/local-date";
import { writeCtx } from "@/lib/platform/operation";
import type { GivenPerson } from "./given";

/**
 * Issues an empty document of a day and returns its number.
 * @param pause what happens between taking the number and keeping the document
 */
export async function numbered(
  { ctx }: GivenPerson,
  kind: Exclude<DocumentKind, "credit_note">,
  day: string,
  pause: () => Promise<unknown> = async () => undefined,
): Promise<string> {
  const { id: clientId } = await createClient(ctx, { name: "Maison Verlaine" });
  return inWorkspace(ctx.actor, "write", async (tx) => {
    const t = writeCtx(tx, ctx);
    const issueDate = localDate(day);
    const number = await takeNumber(t, kind, issueDate, issueDate);
    await pause();
    const { workspaceId } = ctx.actor;
    const status = "sent";
    await tx
      .insert(documents)
      .values({ workspaceId, kind, status, number, clientId, currency: "EUR", locale: "fr", issueDate });
    return number;
  });
}
