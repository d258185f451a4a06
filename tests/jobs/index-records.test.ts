import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sql } from "drizzle-orm";
import { inSystem } from "@/db/system";
import { inWorkspace } from "@/db/workspace";
import { inngest } from "@/inngest/client";
import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { issueInvoice } from "@/lib/billing/invoices/issue-invoice";
import { updateInvoice } from "@/lib/billing/invoices/update-invoice";
import { removeQuote } from "@/lib/billing/quotes/remove-quote";
import { archiveClient } from "@/lib/crm/clients/archive-client";
import { createClient } from "@/lib/crm/clients/create-client";
import { updateClient } from "@/lib/crm/clients/update-client";
import { createContact } from "@/lib/crm/contacts/create-contact";
import { removeContact } from "@/lib/crm/contacts/remove-contact";
import { removeTag } from "@/lib/crm/tags/remove-tag";
import { tagClient } from "@/lib/crm/tags/tag-client";
import { updateTag } from "@/lib/crm/tags/update-tag";
import { refreshDocuments } from "@/lib/insight/search/refresh-documents";
import { reindexWorkspace } from "@/lib/insight/search/reindex-workspace";
import { searchRecords } from "@/lib/insight/search/search-records";
import { mergeClients } from "@/lib/portability/merges/merge-clients";
import { undoMerge } from "@/lib/portability/merges/undo-merge";
import { given, type GivenPerson } from "@/tests/support/given";
import { givenBilling } from "@/tests/support/given-billing";
import { appJobs } from "./support/app-jobs";

describe("index-records", () => {
  let jobs: Awaited<ReturnType<typeof appJobs>>;
  let camille: GivenPerson;

  const titles = async (q: string) =>
    (await searchRecords(camille.ctx, { q })).groups.flatMap(({ hits }) => hits.map(({ title }) => title));
  const documents = () =>
    inSystem("read", async (tx) => {
      const { rows } = await tx.execute(
        sql`select * from search_documents where workspace_id = ${camille.workspaceId} order by kind, record_id`,
      );
      return rows;
    });
  const clientWith = async (name: string, firstName: string) => {
    const { id: clientId } = await createClient(camille.ctx, { name });
    const { id: contactId } = await createContact(camille.ctx, { clientId, firstName, lastName: "Verne" });
    return { clientId, contactId };
  };

  beforeAll(async () => {
    jobs = await appJobs();
  });
  beforeEach(async () => {
    camille = await given.workspace();
  });

  it("follows a client and its contacts from the first to the last", async () => {
    const { clientId, contactId } = await clientWith("Nautilus", "Jules");
    await jobs.settle();
    expect(await titles("nautilus")).toEqual(["Nautilus", "Jules Verne"]);
    await updateClient(camille.ctx, { clientId, name: "Albatros" });
    await jobs.settle();
    expect(await titles("nautilus")).toEqual([]);
    expect(await titles("albatros")).toEqual(["Albatros", "Jules Verne"]);
    await archiveClient(camille.ctx, { clientId });
    await jobs.settle();
    expect((await documents()).map((row) => row["archived"])).toEqual([true, true]);
    await removeContact(camille.ctx, { clientId, contactId });
    await jobs.settle();
    expect(await documents()).toHaveLength(1);
  });

  it("finds a tag by its new name, and no more by one that is gone", async () => {
    const { clientId } = await clientWith("Nautilus", "Jules");
    await tagClient(camille.ctx, { clientId, name: "Marin" });
    await jobs.settle();
    expect(await titles("marin")).toEqual(["Nautilus"]);
    const [tag] = (await searchTag()).rows;
    await updateTag(camille.ctx, { tagId: tag?.["id"], name: "Océan" });
    await jobs.settle();
    expect([await titles("marin"), await titles("ocean")]).toEqual([[], ["Nautilus"]]);
    await removeTag(camille.ctx, { tagId: tag?.["id"] });
    await jobs.settle();
    expect(await titles("ocean")).toEqual([]);
  });

  const searchTag = () =>
    inWorkspace({ workspaceId: camille.workspaceId, userId: null }, "read", (tx) =>
      tx.execute(sql`select id from tags`),
    );

  it("shows a merged client nowhere and its contacts at the one that is left", async () => {
    const kept = await clientWith("Nautilus", "Jules");
    const merged = await clientWith("Forward", "Hatteras");
    await jobs.settle();
    await mergeClients(camille.ctx, { keptId: kept.clientId, mergedId: merged.clientId });
    await jobs.settle();
    expect(await titles("forward")).toEqual([]);
    expect(await titles("hatteras nautilus")).toEqual(["Hatteras Verne"]);
  });

  it("follows quotes, invoices and credit notes from the draft to the number", async () => {
    const { ctx } = (camille = await givenBilling.business());
    const client = await givenBilling.client(ctx, { name: "Nautilus" });
    const draft = await givenBilling.invoiceDraft(ctx, { clientId: client.id, title: "Voyage" });
    await jobs.settle();
    expect(await titles("voyage")).toEqual(["Voyage"]);
    await updateInvoice(ctx, { invoiceId: draft.id, version: 1, title: "Retour", purchaseOrder: "BC-4471" });
    await jobs.settle();
    expect([await titles("voyage"), await titles("bc-4471")]).toEqual([[], ["Retour"]]);
    const { number } = await issueInvoice(ctx, { invoiceId: draft.id });
    const note = await createCreditNote(ctx, { invoiceId: draft.id, reason: "Erreur" });
    const { number: credited } = await issueCreditNote(ctx, { creditNoteId: note.id });
    const quote = await givenBilling.quoteDraft(ctx, { clientId: client.id });
    await jobs.settle();
    expect(await titles(String(number).toLowerCase())).toEqual([number]);
    expect(await titles("retour")).toEqual([number, credited]);
    expect(await titles("nautilus")).toEqual(["Nautilus", "Nautilus", number, credited]);
    await removeQuote(ctx, { quoteId: quote.id, version: quote.version });
    await jobs.settle();
    expect(await titles("nautilus")).toEqual(["Nautilus", number, credited]);
  });

  it("names the client of a document as it is called now, merged and separated", async () => {
    const { ctx } = (camille = await givenBilling.business());
    const kept = await givenBilling.client(ctx, { name: "Nautilus" });
    const merged = await givenBilling.client(ctx, { name: "Forward" });
    await givenBilling.invoiceDraft(ctx, { clientId: merged.id, title: "Voyage" });
    await updateClient(ctx, { clientId: merged.id, name: "Albatros" });
    await jobs.settle();
    expect([await titles("voyage forward"), await titles("voyage albatros")]).toEqual([[], ["Voyage"]]);
    const { mergeId } = await mergeClients(ctx, { keptId: kept.id, mergedId: merged.id });
    await jobs.settle();
    expect([await titles("voyage albatros"), await titles("voyage nautilus")]).toEqual([[], ["Voyage"]]);
    await undoMerge(ctx, { mergeId });
    await jobs.settle();
    expect([await titles("voyage albatros"), await titles("voyage nautilus")]).toEqual([["Voyage"], []]);
  });

  it("comes to the same whatever order events arrive in, and however often", async () => {
    const { clientId, contactId } = await clientWith("Nautilus", "Jules");
    await updateClient(camille.ctx, { clientId, name: "Albatros" });
    await jobs.settle();
    const expected = await documents();
    const { workspaceId } = camille;
    const payload = { workspaceId, clientId, contactId, name: "Nautilus" };
    for (const name of ["client.removed", "client.created", "contact.removed", "client.updated", "client.created"]) {
      await inngest.send({ name, data: payload });
    }
    await inngest.send({
      name: "clients.changed",
      data: { workspaceId, clientIds: [clientId], contactIds: [contactId] },
    });
    await jobs.settle();
    expect(await documents()).toEqual(expected);
  });

  it("does not write what is as it should be", async () => {
    const { clientId } = await clientWith("Nautilus", "Jules");
    await jobs.settle();
    expect(await refreshDocuments(camille.workspaceId, { clientIds: [clientId] })).toBe(0);
  });

  it("leaves what was read last, however many write at once", async () => {
    const { clientId } = await clientWith("Nautilus", "Jules");
    await Promise.all(
      Array.from({ length: 6 }, async (_, count) => {
        await updateClient(camille.ctx, { clientId, name: `Albatros ${count}` });
        await refreshDocuments(camille.workspaceId, { clientIds: [clientId] });
      }),
    );
    const { rows } = await inWorkspace({ workspaceId: camille.workspaceId, userId: null }, "read", (tx) =>
      tx.execute(sql`select name from clients`),
    );
    const [client] = (await documents()).filter((row) => row["kind"] === "client");
    expect(rows).toEqual([{ name: client?.["title"] }]);
  });

  it("is made anew whole: what is missing, wrong, left behind or unused", async () => {
    const { clientId } = await clientWith("Nautilus", "Jules");
    await givenBilling.quoteDraft(camille.ctx, { clientId, title: "Voyage" });
    await givenBilling.quoteDraft(camille.ctx, { clientId, title: "Retour" });
    await jobs.settle();
    const expected = await documents();
    const scope = { workspaceId: camille.workspaceId, userId: null };
    await inWorkspace(scope, "write", async (tx) => {
      await tx.execute(sql`update search_documents set title = 'wrong', words = '' where kind = 'client'`);
      await tx.execute(
        sql`update search_documents set record_id = uuidv7(), client_id = uuidv7() where kind = 'contact'`,
      );
      await tx.execute(sql`update search_documents set details = 'wrong' where kind = 'quote' and title = 'Voyage'`);
      await tx.execute(sql`delete from search_documents where kind = 'quote' and title = 'Retour'`);
      await tx.execute(sql`update search_words set seen_on = current_date - 1`);
      await tx.execute(
        sql`insert into search_words (workspace_id, word, seen_on) values (${camille.workspaceId}, 'unused', current_date - 1)`,
      );
    });
    expect(await reindexWorkspace(camille.workspaceId)).toEqual({ records: 3, of: 3, changed: 5 });
    expect(await documents()).toEqual(expected);
    const { rows } = await inWorkspace(scope, "read", (tx) =>
      tx.execute(sql`select word from search_words order by word`),
    );
    expect(rows.map((row) => row["word"])).toEqual(["cli", "jules", "nautilus", "retour", "verne", "voyage"]);
    expect(await titles("nautlus")).toEqual(["Nautilus", "Jules Verne", "Retour", "Voyage"]);
  });
});
