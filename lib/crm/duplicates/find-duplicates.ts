import { inArray, sql, type SQL } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import { vatNumberOfSiren, sirenOfVatNumber } from "@/lib/identity/business-numbers/input";
import { query } from "@/lib/platform/operation";
import { isFreeMailDomain } from "./free-mail-domains";
import { FindDuplicatesInput } from "./input";
import type { Duplicate, DuplicateReason } from "./view";

const MOST = 5;
/** Of a mail domain shared by more clients than this, not all are compared by name. */
const MOST_OF_DOMAIN = 500;
/** Shared trigrams, 0 to 1; "Menuiserie Dupont" and "Menuiseries Dupond SARL" have 0.55. */
const SIMILAR = 0.35;

const compact = (text: string | undefined) => text?.replace(/[^0-9a-z+*]/gi, "").toUpperCase() || undefined;
const exactly = (length: number, text: string | undefined) => (text?.length === length ? text : undefined);

/** One look into one index; conditions joined by `or` would make PostgreSQL read more than both together. */
interface Probe {
  reason: DuplicateReason;
  where: SQL;
  /** The clients looked at when it is not all of them. */
  from?: SQL;
}

const nearness = (name: string) => sql`similarity(name_key, koomky_fold(${name}))`;

function numberProbes(input: FindDuplicatesInput): Probe[] {
  const vatNumber = compact(input.vatNumber);
  const siren =
    exactly(9, compact(input.siren)) ??
    exactly(14, compact(input.siret))?.slice(0, 9) ??
    (vatNumber && sirenOfVatNumber(vatNumber));
  const probes: Probe[] = [];
  if (siren) {
    probes.push({ reason: "siren", where: sql`siren = ${siren}` });
    probes.push({ reason: "siren", where: sql`vat_number = ${vatNumberOfSiren(siren)}` });
  }
  if (vatNumber) probes.push({ reason: "vat_number", where: sql`vat_number = ${vatNumber}` });
  return probes;
}

/** The strongest reason first. */
function probesOf(input: FindDuplicatesInput): Probe[] {
  const probes = numberProbes(input);
  const { name, email } = input;
  const domain = email?.split("@")[1]?.toLowerCase();
  if (email) probes.push({ reason: "email", where: sql`email_key = ${email.toLowerCase()}` });
  if (name) probes.push({ reason: "name", where: sql`name_key = koomky_fold(${name})` });
  if (name && domain && !isFreeMailDomain(domain)) {
    const some = sql`(select * from ${clients} where email_domain = ${domain} limit ${MOST_OF_DOMAIN})`;
    const from = sql`(select * from ${some} order by ${nearness(name)} desc)`;
    probes.push({ reason: "email_domain", where: sql`${nearness(name)} >= ${SIMILAR}`, from });
  }
  return probes;
}

/** Clients that could be the one being typed in, likeliest first, archived ones too: at most five. */
export const findDuplicates = query({
  can: "clients:read",
  input: FindDuplicatesInput,
  async run(t, input): Promise<Duplicate[]> {
    const probes = probesOf(input);
    if (probes.length === 0) return [];
    const notThis = input.exceptId ? sql`and id <> ${input.exceptId}` : sql``;
    const selects = probes.map(
      ({ reason, where, from = sql`${clients}` }, rank) => sql`
        (select id, name_key, ${reason}::text as reason, ${rank}::int as rank from ${from}
          where merged_into_id is null ${notThis} and ${where} limit ${MOST})`,
    );
    const { rows: found } = await t.tx.execute<{ id: string; reasons: DuplicateReason[] }>(sql`
      select id, array_agg(reason order by rank) as reasons from (${sql.join(selects, sql` union all `)}) as found
       group by id, name_key
       order by count(distinct reason) desc, min(rank), ${nearness(input.name ?? "")} desc, name_key, id limit ${MOST}`);
    const { id, reference, name, city, archivedAt } = clients;
    const ids = found.map((row) => row.id);
    const rows = await t.tx.select({ id, reference, name, city, archivedAt }).from(clients).where(inArray(id, ids));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return found.flatMap(({ id: clientId, reasons }) => {
      const client = byId.get(clientId);
      return client ? [{ client, reasons: [...new Set(reasons)] }] : [];
    });
  },
});
