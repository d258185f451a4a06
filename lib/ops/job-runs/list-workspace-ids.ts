import { workspaces } from "@/db/schema/identity/workspaces";
import { inSystem } from "@/db/system";

/** Every workspace of the installation. */
export async function listWorkspaceIds(): Promise<string[]> {
  const rows = await inSystem("read", (tx) => tx.select({ id: workspaces.id }).from(workspaces));
  return rows.map((row) => row.id);
}
