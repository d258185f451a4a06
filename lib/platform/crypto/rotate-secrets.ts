import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { inSystem } from "@/db/system";
import { log } from "../telemetry/log";
import { additionalData } from "./seal-column";
import { createSealer, sealer as installed } from "./seal";
import { SEALED_COLUMNS, type SealedColumn } from "./sealed-columns";

export interface Rotation {
  column: SealedColumn;
  /** Values sealed again with the current key. */
  resealed: number;
  /** Values no key of the ring opens; they are left as they are. */
  unreadable: number;
}

type Sealer = ReturnType<typeof createSealer>;

interface Row extends Record<string, unknown> {
  key: string[];
  sealed: string;
}

const BATCH = 100;

const list = (parts: SQL[]): SQL => sql.join(parts, sql`, `);

function reseal(sealer: Sealer, column: SealedColumn, { key, sealed }: Row): string | undefined {
  try {
    const aad = additionalData(column, key);
    return sealer.seal(sealer.open(sealed, aad), aad);
  } catch (error) {
    log.error("secret_unreadable", { column, id: key[0], error });
    return undefined;
  }
}

/**
 * Re-seals one batch of the rows after `after`, in key order, in one transaction. Rows are locked while they are re-sealed,
 * so a value changed meanwhile is not overwritten with the older one.
 */
async function rotateBatch(tx: Tx, name: SealedColumn, sealer: Sealer, after: string[] | undefined) {
  const [table = "", column = ""] = name.split(".");
  const [from, value] = [sql.identifier(table), sql.identifier(column)];
  const key = SEALED_COLUMNS[name].map((part) => sql`${sql.identifier(part)}`);
  const values = (row: string[]) => list(row.map((part) => sql`${part}`));
  const { rows } = await tx.execute<Row>(sql`
    select array[${list(key.map((part) => sql`${part}::text`))}] as key, ${value} as sealed from ${from}
     where ${value} is not null and not starts_with(${value}, ${sealer.currentPrefix})
       ${after ? sql`and (${list(key)}) > (${values(after)})` : sql``}
     order by ${list(key)} limit ${BATCH} for update`);
  let resealed = 0;
  for (const row of rows) {
    const again = reseal(sealer, name, row);
    if (again === undefined) continue;
    await tx.execute(sql`update ${from} set ${value} = ${again} where (${list(key)}) = (${values(row.key)})`);
    resealed += 1;
  }
  return { resealed, unreadable: rows.length - resealed, last: rows.at(-1)?.key };
}

/**
 * Seals every secret of the installation again with the current key, in small transactions, while the application runs. May
 * be stopped and started again at any point: values that carry the current key are passed over.
 */
export async function rotateSecrets(sealer: Sealer = installed): Promise<Rotation[]> {
  const rotations: Rotation[] = [];
  for (const column of Object.keys(SEALED_COLUMNS) as SealedColumn[]) {
    const rotation: Rotation = { column, resealed: 0, unreadable: 0 };
    let after: string[] | undefined;
    do {
      const batch = await inSystem("write", (tx) => rotateBatch(tx, column, sealer, after));
      rotation.resealed += batch.resealed;
      rotation.unreadable += batch.unreadable;
      after = batch.last;
    } while (after);
    rotations.push(rotation);
  }
  return rotations;
}
