import { spawn, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { Refusal } from "./refusal.mjs";

function idOf(name, option) {
  const answer = spawnSync("id", [option, name], { encoding: "utf8" });
  return answer.status === 0 ? Number(answer.stdout) : undefined;
}

function postgresUser() {
  if (idOf("postgres", "-u") === undefined) {
    spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]);
  }
  const name = idOf("postgres", "-u") === undefined ? "nobody" : "postgres";
  const [uid, gid] = [idOf(name, "-u"), idOf(name, "-g")];
  if (uid === undefined || gid === undefined) {
    throw new Refusal("PostgreSQL does not run as root and there is no user for it: add a user named postgres");
  }
  return { uid, gid };
}

function mayEnter(folder, { uid, gid }) {
  const { mode, uid: owner, gid: group } = statSync(folder);
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
  return (mode & bit) !== 0;
}

function reaches(file, account) {
  const folders = [];
  for (let at = path.dirname(file); at !== path.dirname(at); at = path.dirname(at)) folders.push(at);
  return folders.every((folder) => mayEnter(folder, account));
}

/**
 * Who PostgreSQL runs as, given that it refuses to run as root: this user, or for root the owner of the existing cluster
 * or else a user named postgres.
 * @param {string} cluster folder of the cluster, which may not exist yet
 * @param {string[]} programs what that user must be able to run
 * @returns {{ owner?: { uid: number, gid: number }, spawn: typeof spawn }} who must own the cluster; how to start a program
 */
export function postgresAccount(cluster, programs) {
  if (process.getuid?.() !== 0) return { spawn };
  const found = existsSync(cluster) ? statSync(cluster) : postgresUser();
  const { uid, gid } = found.uid === 0 ? postgresUser() : found;
  const owner = { uid, gid };
  if ([cluster, ...programs].every((file) => reaches(file, owner))) {
    return { owner, spawn: (program, args, options) => spawn(program, args, { ...options, ...owner }) };
  }
  // Below a private folder such as /root that user gets the one right it lacks: to pass through folders.
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  for (const right of ["dac_read_search", "dac_override"]) {
    const flags = [...identity, `--inh-caps=+${right}`, `--ambient-caps=+${right}`];
    if (spawnSync("setpriv", [...flags, "true"]).status !== 0) continue;
    return { owner, spawn: (program, args, options) => spawn("setpriv", [...flags, program, ...args], options) };
  }
  throw new Refusal(
    `PostgreSQL runs as user ${uid}, who cannot reach ${cluster}: set KOOMKY_DATA_DIR to another folder`,
  );
}
