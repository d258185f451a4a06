import { sql } from "drizzle-orm";
import { documentLinks } from "@/db/schema/billing/document-deliveries";
import { hashToken, randomToken } from "@/lib/platform/crypto/token";
import { env } from "@/lib/platform/env";
import type { WriteCtx } from "@/lib/platform/operation";

export interface NewLink {
  id: string;
  /** The only place where its token stands. */
  url: string;
}

/** New ids of rows that are sealed under them, in order. */
export async function newIds(t: WriteCtx, count: number): Promise<string[]> {
  const { rows } = await t.tx.execute<{ id: string }>(
    sql`select uuidv7() as id from generate_series(1, ${count}::int)`,
  );
  return rows.map(({ id }) => id);
}

/** Links to documents of the workspace for people without an account, one for each id given. */
export async function newLinks(t: WriteCtx, documentIds: readonly string[]): Promise<NewLink[]> {
  const ids = await newIds(t, documentIds.length);
  const { workspaceId, userId: createdBy } = t.ctx.actor;
  const made = ids.map((id, index) => ({ id, documentId: documentIds[index] ?? "", token: randomToken() }));
  const common = { workspaceId, createdBy, createdAt: t.now() };
  await t.tx
    .insert(documentLinks)
    .values(made.map(({ token, ...link }) => ({ ...link, ...common, tokenHash: hashToken(token) })));
  return made.map(({ id, token }) => ({ id, url: `${env.APP_URL}/d/${token}` }));
}
