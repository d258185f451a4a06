// `npm run documents:verify`: recomputes the chain of issued documents of every workspace; exit code 1 names the first broken link.
import { closeDatabase } from "@/db/client";
import { verifyChain } from "@/lib/billing/chain/verify-chain";
import { listWorkspaceIds } from "@/lib/ops/job-runs/list-workspace-ids";
import { boot } from "@/lib/platform/boot";
import { systemContext } from "@/lib/platform/context";

boot();
try {
  for (const workspaceId of await listWorkspaceIds()) {
    const { documents, broken } = await verifyChain(systemContext(workspaceId));
    if (broken === null) {
      console.log(`${workspaceId}: ${documents} issued documents, unaltered`);
    } else {
      const { number, documentId, position, why } = broken;
      console.log(`${workspaceId}: broken at ${position}: ${number ?? "no document"} (${documentId ?? "-"}) ${why}`);
      process.exitCode = 1;
    }
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
