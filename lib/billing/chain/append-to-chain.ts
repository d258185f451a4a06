import { eq, sql } from "drizzle-orm";
import { documentChainHeads } from "@/db/schema/billing/document-chain";
import { only } from "@/lib/kernel/only";
import type { WriteCtx } from "@/lib/platform/operation";
import { CHAIN_START, documentHash, type FrozenDocument } from "./document-hash";

export interface ChainLink {
  chainPosition: number;
  previousHash: string;
  hash: string;
}

/**
 * Takes the next place in the workspace's chain. Its end stays locked until the transaction ends, so take it last: whoever issues
 * something else waits from here on.
 */
export async function appendToChain(t: WriteCtx, document: FrozenDocument): Promise<ChainLink> {
  const { workspaceId } = t.ctx.actor;
  const head = only(
    await t.tx
      .insert(documentChainHeads)
      .values({ workspaceId, position: 1, hash: CHAIN_START })
      .onConflictDoUpdate({
        target: documentChainHeads.workspaceId,
        set: { position: sql`${documentChainHeads.position} + 1` },
      })
      .returning({ position: documentChainHeads.position, previous: documentChainHeads.hash }),
  );
  const { position: chainPosition, previous: previousHash } = head;
  const hash = documentHash(previousHash, { ...document, chainPosition });
  await t.tx.update(documentChainHeads).set({ hash }).where(eq(documentChainHeads.workspaceId, workspaceId));
  return { chainPosition, previousHash, hash };
}
