import { pools, transact, type Tx } from "./client";

export interface WorkspaceScope {
  workspaceId: string;
  /** `null` for work no person asked for. */
  userId: string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function checked(value: string): string {
  if (!UUID.test(value)) throw new Error("Not a UUID: refused as a row-level security setting");
  return value;
}

/**
 * One transaction of one workspace. Its first statement arms row-level security, so a query that forgets the workspace
 * still sees nothing else. `read` is enforced by PostgreSQL. No network call belongs inside `work`.
 */
export function inWorkspace<T>(
  scope: WorkspaceScope,
  mode: "read" | "write",
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const workspace = checked(scope.workspaceId);
  const user = scope.userId === null ? "" : checked(scope.userId);
  const opening =
    `begin ${mode === "read" ? "read only" : "read write"};` +
    `select set_config('app.workspace_id','${workspace}',true),set_config('app.user_id','${user}',true)`;
  return transact(pools().app, opening, work);
}
