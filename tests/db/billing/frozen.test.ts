import { sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/workspace";
import { verifyChain } from "@/lib/billing/chain/verify-chain";
import { updateInvoice } from "@/lib/billing/invoices/update-invoice";
import { recordPayment } from "@/lib/billing/payments/record-payment";
import { updateClient } from "@/lib/crm/clients/update-client";
import { updateLegalIdentity } from "@/lib/identity/workspaces/update-legal-identity";
import { asDomainError } from "@/lib/platform/errors/present";
import type { Ctx } from "@/lib/platform/context";
import { fileDatabase } from "@/tests/support/file-database";
import { givenBilling, line } from "@/tests/support/given-billing";

const owner = new Client({ connectionString: fileDatabase().env.DATABASE_URL });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

/** As the application role, in the workspace: whatever SQL somebody manages to run. */
const asApp = (ctx: Ctx, statement: ReturnType<typeof sql>) =>
  inWorkspace(ctx.actor, "write", (tx) => tx.execute(statement));

/** With every trigger and policy off: what an intruder in the database can do. */
async function tamper(statement: string, values: unknown[]): Promise<void> {
  await owner.query("begin");
  await owner.query("set local session_replication_role = replica");
  await owner.query(statement, values);
  await owner.query("commit");
}

describe("an issued document", () => {
  it.each([
    ["its total", (id: string) => sql`update documents set incl_vat = incl_vat + 1 where id = ${id}`],
    ["its number", (id: string) => sql`update documents set number = 'FAC-1' where id = ${id}`],
    ["its date", (id: string) => sql`update documents set issue_date = issue_date - 1 where id = ${id}`],
    ["its snapshot", (id: string) => sql`update documents set snapshot = '{}' where id = ${id}`],
    ["its hash", (id: string) => sql`update documents set hash = 'x' where id = ${id}`],
    ["its workspace", (id: string) => sql`update documents set workspace_id = uuidv7() where id = ${id}`],
    [
      "its way back to a draft",
      (id: string) => sql`update documents set status = 'draft', number = null where id = ${id}`,
    ],
    ["its being there", (id: string) => sql`delete from documents where id = ${id}`],
    ["a line", (id: string) => sql`update document_lines set net = 1 where document_id = ${id}`],
    ["a line's being there", (id: string) => sql`delete from document_lines where document_id = ${id}`],
    ["its VAT", (id: string) => sql`update document_vat_groups set vat = 1 where document_id = ${id}`],
    [
      "one line more",
      (id: string) => sql`insert into document_lines (workspace_id, document_id, position, type, description)
        select workspace_id, id, 9, 'text', 'x' from documents where id = ${id}`,
    ],
  ])("does not change for SQL of the application role: %s", async (_what, statement) => {
    const { ctx } = await givenBilling.business();
    const { id } = await givenBilling.issuedInvoice(ctx);
    const refused = await asApp(ctx, statement(id)).catch((error: unknown) => asDomainError(error));
    expect(refused).toMatchObject({ kind: expect.stringMatching(/^(conflict|invalid)$/) });
    expect(await verifyChain(ctx)).toEqual({ documents: 1, broken: null });
  });

  it("does not change through the application, whatever becomes of client, business and payments", async () => {
    const { ctx } = await givenBilling.business();
    const invoice = await givenBilling.issuedInvoice(ctx);
    await expect(
      updateInvoice(ctx, { invoiceId: invoice.id, version: invoice.version, title: "x" }),
    ).rejects.toMatchObject({
      code: "invoice.not_draft",
    });
    await updateClient(ctx, { clientId: invoice.clientId, name: "Autre nom" });
    await updateLegalIdentity(ctx, { legalName: "Autre raison" });
    await recordPayment(ctx, { invoiceId: invoice.id, amount: "100" });
    expect(await verifyChain(ctx)).toEqual({ documents: 1, broken: null });
  });

  it("is paid by rows that are only added", async () => {
    const { ctx } = await givenBilling.business();
    const { id: invoiceId } = await givenBilling.issuedInvoice(ctx);
    await recordPayment(ctx, { invoiceId, amount: "100" });
    for (const statement of [
      sql`update payments set amount = 1`,
      sql`delete from payments`,
      sql`delete from payment_vat_groups`,
    ]) {
      await expect(asApp(ctx, statement)).rejects.toThrow();
    }
  });
});

describe("the chain of issued documents", () => {
  const three = async () => {
    const { ctx } = await givenBilling.business();
    const ids: string[] = [];
    for (const title of ["un", "deux", "trois"]) {
      ids.push((await givenBilling.issuedInvoice(ctx, { title, lineItems: [line(), line({ vatRate: "5.5" })] })).id);
    }
    return { ctx, ids };
  };

  it("holds for what was issued", async () => {
    const { ctx } = await three();
    expect(await verifyChain(ctx)).toEqual({ documents: 3, broken: null });
  });

  it.each([
    ["an altered document", "update documents set title = 'x' where id = $1", { position: 2, why: "altered" }],
    [
      "an altered line",
      "update document_lines set net = net + 1 where document_id = $1 and position = 1",
      { position: 2, why: "altered" },
    ],
    [
      "an altered VAT",
      "update document_vat_groups set vat = vat + 1 where document_id = $1",
      { position: 2, why: "altered" },
    ],
    ["a removed document", "delete from documents where id = $1", { position: 2, why: "missing" }],
    [
      "a hash made anew",
      "update documents set title = 'x', hash = repeat('a', 64) where id = $1",
      { position: 2, why: "altered" },
    ],
    [
      "a document taken out of the chain",
      "update documents set chain_position = null where id = $1",
      { position: 2, why: "missing" },
    ],
  ])("names %s", async (_what, statement, broken) => {
    const { ctx, ids } = await three();
    await tamper(statement, [ids[1]]);
    expect((await verifyChain(ctx)).broken).toMatchObject(broken);
  });

  it("names an end that was cut off", async () => {
    const { ctx, ids } = await three();
    await tamper("delete from documents where id = $1", [ids[2]]);
    expect((await verifyChain(ctx)).broken).toMatchObject({ position: 3, why: "end_differs" });
  });
});
