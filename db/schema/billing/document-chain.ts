import { bigint, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { workspaceId, workspacePolicy } from "@/db/columns";
import { workspaces } from "../identity/workspaces";

/** The end of a workspace's chain of issued documents. Locked by whoever adds the next one. */
export const documentChainHeads = pgTable(
  "document_chain_heads",
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    position: bigint({ mode: "number" }).notNull(),
    hash: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId] }), workspacePolicy()],
).enableRLS();
