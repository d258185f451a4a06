import { sql } from "drizzle-orm";
import { bigint, customType, pgPolicy, timestamp, uuid } from "drizzle-orm/pg-core";
import { decimal, type Decimal } from "@/lib/kernel/decimal";
import type { LocalDate } from "@/lib/kernel/local-date";

/** Primary key: time-ordered UUID made by PostgreSQL 18, so inserts stay local in the index. */
export const id = () =>
  uuid()
    .primaryKey()
    .default(sql`uuidv7()`);

/** The tenant a row belongs to. Every table with this column also calls {@link workspacePolicy}. */
export const workspaceId = () => uuid("workspace_id").notNull();

/** An instant, stored with time zone, microseconds dropped by JavaScript's `Date`. */
export const instant = () => timestamp({ withTimezone: true, mode: "date" });

/** Money in integer minor units of the row's currency. */
export const cents = () => bigint({ mode: "bigint" });

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({
  dataType: () => "bytea",
});

/**
 * Row-level security of a workspace table: the application role sees and writes only rows of the workspace armed on its
 * transaction. `nullif` matters: a pooled connection that once carried a workspace keeps an empty string afterwards, and
 * casting that to uuid would raise instead of matching nothing.
 */
export const workspacePolicy = () =>
  pgPolicy("workspace_isolation", {
    as: "permissive",
    for: "all",
    to: "koomky_app",
    using: sql`workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)`,
    withCheck: sql`workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)`,
  });

/** The system role (relay, sign-in look-ups, sweeps) crosses workspaces; its grants, not its policies, keep it narrow. */
export const systemPolicy = () =>
  pgPolicy("system_access", {
    as: "permissive",
    for: "all",
    to: "koomky_system",
    using: sql`true`,
    withCheck: sql`true`,
  });

/** A calendar day `YYYY-MM-DD`, without time or zone. */
export const day = customType<{ data: LocalDate; driverData: string }>({
  dataType: () => "date",
});

/** An exact decimal with at most `scale` decimals, read back without the trailing zeros PostgreSQL pads it with. */
export const exactDecimal = (precision: number, scale: number) =>
  customType<{ data: Decimal; driverData: string }>({
    dataType: () => `numeric(${precision}, ${scale})`,
    fromDriver: (value) => decimal(value),
  })();
