import type { TestDatabase } from "../support/database";
import { CITIES, FIRST_NAMES, LEGAL_FORMS, SURNAMES, SYLLABLES, TRADES } from "./crm-names";

const listed = (words: readonly string[]) =>
  `array[${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(",")}]`;

/** One of a list, the same one for the same row and purpose on every run. */
const pick = (words: readonly string[], row: string, purpose: number) =>
  `(${listed(words)})[1 + abs(hashint8(${row}::bigint * 7919 + ${purpose})::bigint) % ${words.length}]`;

const coined = (row: string) => `initcap(${[1, 2, 3, 4].map((at) => pick(SYLLABLES, row, at)).join(" || ")})`;

const CLIENTS = `
  insert into clients (workspace_id, reference, name, kind, status, email, phone, city, postal_code, country, currency, locale,
                       notes, archived_at, created_at, updated_at)
  select $1, 'CLI-2026-' || lpad(row::text, 6, '0'),
         case row % 4
           when 0 then ${pick(TRADES, "row", 10)} || ' ' || ${pick(SURNAMES, "row", 11)} || ' ' || ${pick(LEGAL_FORMS, "row", 12)}
           when 1 then ${coined("row")} || ' ' || ${pick(TRADES, "row", 10)}
           when 2 then ${pick(FIRST_NAMES, "row", 13)} || ' ' || ${pick(SURNAMES, "row", 11)}
           else ${pick(SURNAMES, "row", 11)} || ' ' || ${coined("row + 500000")} || ' ' || ${pick(LEGAL_FORMS, "row", 12)}
         end,
         case row % 4 when 2 then 'person' else 'company' end,
         ${pick(["prospect", "active", "active", "inactive"], "row", 14)},
         'contact@' || lower(${coined("row")}) || '-' || row || '.example',
         '04 ' || lpad((row % 100)::text, 2, '0') || ' ' || lpad((row / 100 % 100)::text, 2, '0') || ' ' || lpad((row / 10000 % 100)::text, 2, '0') || ' 00',
         ${pick(CITIES, "row", 15)}, lpad((row % 95000 + 1000)::text, 5, '0'), 'FR', 'EUR', 'fr',
         case when row % 5 = 0 then 'Rencontré au salon, à rappeler pour un devis de ' || ${pick(TRADES, "row", 16)} end,
         case when row % 20 = 0 then now() end,
         now() - make_interval(mins => row), now() - make_interval(mins => abs(hashint8(row)::bigint % 500000)::int)
    from generate_series(1, $2::int) as row`;

const CONTACTS = `
  insert into contacts (workspace_id, client_id, first_name, last_name, email, position, is_primary)
  select workspace_id, id, ${pick(FIRST_NAMES, "number * 2 + at", 20)}, ${pick(SURNAMES, "number * 2 + at", 21)},
         'personne' || number || '.' || at || '@courrier.example', ${pick(["Gérante", "Comptable", "Acheteur", "Assistante"], "number + at", 22)}, at = 1
    from (select *, right(reference, 6)::int as number from clients where workspace_id = $1) as clients, generate_series(1, 2) as at`;

const TAGS = `
  insert into tags (workspace_id, name, color)
  select $1, name, 'blue' from unnest(${listed(["Fidèle", "À relancer", "Prioritaire", "Salon 2026", "Partenaire"])}) as name`;

const CLIENT_TAGS = `
  insert into client_tags (workspace_id, client_id, tag_id)
  select clients.workspace_id, clients.id, tags.id
    from clients join tags on tags.workspace_id = clients.workspace_id
   where clients.workspace_id = $1 and hashint8(right(reference, 6)::bigint + hashtext(tags.name)::bigint) % 4 = 0`;

/** Fills a workspace with clients and twice as many contacts: the same ones on every run, whatever else is there. */
export async function fillWorkspace(database: TestDatabase, workspaceId: string, clients: number): Promise<void> {
  await database.query(CLIENTS, [workspaceId, clients]);
  for (const statement of [CONTACTS, TAGS, CLIENT_TAGS]) await database.query(statement, [workspaceId]);
}
