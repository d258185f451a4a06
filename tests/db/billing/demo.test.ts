import { describe, expect, it } from "vitest";
import { sql } from "drizzle-orm";
import { addClients } from "@/db/seed/add-clients";
import { billTwoYears } from "@/db/seed/bill";
import { mailDocuments } from "@/db/seed/mail-documents";
import { inWorkspace } from "@/db/workspace";
import { verifyChain } from "@/lib/billing/chain/verify-chain";
import { givenBilling } from "@/tests/support/given-billing";

describe("the demo world", () => {
  it(
    "has documents in every status, an unbroken chain, and tallies that agree with them",
    { timeout: 120_000 },
    async () => {
      const { ctx } = await givenBilling.business();
      await addClients(ctx);
      await billTwoYears(ctx);
      await mailDocuments(ctx);
      const { rows } = await inWorkspace(ctx.actor, "read", (tx) =>
        tx.execute<{ kind: string; status: string; documents: string; incl_vat: string; due: string }>(sql`
        select kind, status, count(*)::text documents, sum(incl_vat)::text incl_vat, sum(due)::text due
          from documents group by kind, status order by kind, status`),
      );
      expect(rows.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
        "credit_note applied",
        "credit_note sent",
        "invoice cancelled",
        "invoice draft",
        "invoice overdue",
        "invoice paid",
        "invoice partially_paid",
        "invoice sent",
        "invoice viewed",
        "quote accepted",
        "quote draft",
        "quote expired",
        "quote rejected",
        "quote sent",
      ]);
      const tallies = await inWorkspace(ctx.actor, "read", (tx) =>
        tx.execute(sql`
        select kind, status, sum(documents)::text documents, sum(incl_vat)::text incl_vat, sum(due)::text due
          from document_tallies group by kind, status having sum(documents) <> 0 order by kind, status`),
      );
      expect(tallies.rows).toEqual(rows);
      const { broken, documents } = await verifyChain(ctx);
      expect(broken).toBeNull();
      expect(documents).toBeGreaterThan(80);
    },
  );
});
