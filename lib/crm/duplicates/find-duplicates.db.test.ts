import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/workspace";
import { fileDatabase } from "@/tests/support/file-database";
import { given, type GivenPerson } from "@/tests/support/given";
import { only } from "@/lib/kernel/only";
import { createClient } from "../clients/create-client";
import { archiveClient } from "../clients/archive-client";
import { mergeClients } from "@/lib/portability/merges/merge-clients";
import { findDuplicates } from "./find-duplicates";

const SIREN = "732829320";
const SIRET = "73282932000074";
const VAT = "FR44732829320";

const found = async (owner: GivenPerson, input: object) =>
  (await findDuplicates(owner.ctx, input)).map(({ client, reasons }) => [client.name, ...reasons]);

describe("findDuplicates", () => {
  it("knows a client by its numbers, however they are written and whichever of them it has", async () => {
    const owner = await given.workspace();
    await createClient(owner.ctx, { name: "Par SIREN", siren: SIREN });
    await createClient(owner.ctx, { name: "Par SIRET", siret: SIRET });
    await createClient(owner.ctx, { name: "Par TVA", vatNumber: VAT });
    const all = [
      ["Par SIREN", "siren"],
      ["Par SIRET", "siren"],
      ["Par TVA", "siren"],
    ];
    expect(await found(owner, { siren: "732 829 320" })).toEqual(all);
    expect(await found(owner, { siret: "732 829 320 00074" })).toEqual(all);
    expect(await found(owner, { vatNumber: "FR 44 732829320" })).toEqual([
      ["Par TVA", "siren", "vat_number"],
      ["Par SIREN", "siren"],
      ["Par SIRET", "siren"],
    ]);
    expect(await found(owner, { siren: "73282932" })).toEqual([]);
  });

  it("knows a client by its address, or by the mail domain and a similar name, but no mail provider's", async () => {
    const owner = await given.workspace();
    await createClient(owner.ctx, { name: "Menuiserie Dupont", email: "contact@dupont.example" });
    await createClient(owner.ctx, { name: "Quincaillerie Moreau", email: "moreau@dupont.example" });
    await createClient(owner.ctx, { name: "Luc Bernard", email: "luc@gmail.com" });
    expect(await found(owner, { email: "CONTACT@Dupont.example" })).toEqual([["Menuiserie Dupont", "email"]]);
    expect(await found(owner, { email: "x@dupont.example", name: "Menuiseries Dupond SARL" })).toEqual([
      ["Menuiserie Dupont", "email_domain"],
    ]);
    expect(await found(owner, { email: "l.bernard@gmail.com", name: "Luc Bernart" })).toEqual([]);
    expect(await found(owner, { email: "luc@GMAIL.com", name: "Anne" })).toEqual([["Luc Bernard", "email"]]);
  });

  it("knows a name without its accents and case", async () => {
    const owner = await given.workspace();
    const { id } = await createClient(owner.ctx, { name: "Société Générale d’Éclairage" });
    expect(await found(owner, { name: " societe generale D’ECLAIRAGE " })).toEqual([
      ["Société Générale d’Éclairage", "name"],
    ]);
    expect(await found(owner, { name: "Société" })).toEqual([]);
    expect(await found(owner, { name: "Société Générale d’Éclairage", exceptId: id })).toEqual([]);
    expect(await found(owner, {})).toEqual([]);
  });

  it("shows archived clients, and none that were merged or belong to others", async () => {
    const [owner, other] = [await given.workspace(), await given.workspace()];
    const [kept, merged] = [
      await createClient(owner.ctx, { name: "Lumen" }),
      await createClient(owner.ctx, { name: "Lumen" }),
    ];
    await createClient(other.ctx, { name: "Lumen", siren: SIREN, email: "a@lumen.example" });
    await mergeClients(owner.ctx, { keptId: kept.id, mergedId: merged.id });
    await archiveClient(owner.ctx, { clientId: kept.id });
    const [first, ...rest] = await findDuplicates(owner.ctx, { name: "lumen", siren: SIREN, email: "a@lumen.example" });
    expect(first).toMatchObject({ client: { id: kept.id, archivedAt: expect.any(Date) }, reasons: ["name"] });
    expect(rest).toEqual([]);
  });

  it("shows five at most, those with most reasons first and the most similar of them before the others", async () => {
    const owner = await given.workspace();
    for (let index = 1; index <= 7; index += 1) {
      await createClient(owner.ctx, { name: `Atelier du Port ${index}`, email: `c${index}@port.example` });
    }
    await createClient(owner.ctx, { name: "Atelier du Port", email: "contact@port.example", siren: SIREN });
    const names = await found(owner, { name: "Atelier du Port 3", email: "z@port.example", siren: SIREN });
    expect(names).toHaveLength(5);
    expect(names[0]).toEqual(["Atelier du Port", "siren", "email_domain"]);
    expect(names[1]).toEqual(["Atelier du Port 3", "name", "email_domain"]);
  });

  it("looks only into indexes, however many clients there are", async () => {
    const owner = await given.workspace();
    const { workspaceId } = owner;
    await inWorkspace(owner.ctx.actor, "write", (tx) =>
      tx.execute(sql`insert into clients (workspace_id, reference, name, email, siren, currency, locale)
        select ${workspaceId}, 'C' || n, 'Société ' || n, 'c' || n || '@d' || n % 5000 || '.example', lpad(n::text, 9, '0'), 'EUR', 'fr'
          from generate_series(1, 20000) n`),
    );
    await fileDatabase().query("analyze clients");
    const input = { name: "Societe 77", email: "new@d78.example", siren: "000000079", siret: "", vatNumber: "" };
    const { rows, found: names } = await inWorkspace(owner.ctx.actor, "read", async (tx) => {
      const duplicates = await findDuplicates.within({ tx, ctx: owner.ctx, now: owner.ctx.now }, input);
      const read = await tx.execute<{ rows: number }>(sql`
        select (seq_tup_read + idx_tup_fetch)::int as rows from pg_stat_xact_user_tables where relname = 'clients'`);
      return { ...only(read.rows), found: duplicates.map(({ client }) => client.name) };
    });
    expect(names).toEqual(expect.arrayContaining(["Société 77", "Société 79"]));
    // A handful of rows is fetched; the planner may look at a hundred more at the end of each index it thinks of.
    expect(rows).toBeLessThan(1_000);
  });
});
