import { readFileSync, rmSync } from "node:fs";
import path from "node:path";

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

// After a crash the number may belong to another program, which PostgreSQL would take for itself and refuse to start; a
// dead server that nobody has collected yet still has a number, but no command line.
function isPostgres(pid) {
  if (process.platform !== "linux") return true;
  try {
    return /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0")[0] ?? "");
  } catch {
    return false;
  }
}

function runs(pid) {
  return pid > 0 && alive(pid) && isPostgres(pid);
}

/**
 * What `postmaster.pid` says about the server of a cluster; a file left behind by a dead one is removed.
 * @returns {{ pid: number, port: number, ready: boolean } | undefined} nothing when no server runs
 */
export function postmaster(cluster) {
  const file = path.join(cluster, "postmaster.pid");
  let lines;
  try {
    lines = readFileSync(file, "utf8").split("\n");
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (runs(pid)) {
    return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  }
  if (pid > 0) rmSync(file, { force: true });
  return undefined;
}

/** Waits until the server is gone. @returns {Promise<boolean>} whether it went in time */
export async function gone(pid, patience) {
  const deadline = Date.now() + patience;
  while (runs(pid)) {
    if (Date.now() >= deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}
