import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { root } from "@/bin/support/paths.mjs";

interface Process {
  pid: number;
  parent: number;
  command: string;
}

/** Everything that runs; what has ended and was not collected yet does not. */
function processes(): Process[] {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,stat=,args="], { encoding: "utf8" }).trim().split("\n");
  return lines.flatMap((line) => {
    const [, pid, parent, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (!command || !state || state.startsWith("Z")) return [];
    return [{ pid: Number(pid), parent: Number(parent), command }];
  });
}

/** A process and all it started, directly or not. */
export function family(ancestor: number): Process[] {
  const all = processes();
  const found = all.filter(({ pid }) => pid === ancestor);
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid));
  return found;
}

/** Which of these still run. */
export function survivors(of: readonly Process[]): Process[] {
  const pids = new Set(of.map(({ pid }) => pid));
  return processes().filter(({ pid }) => pids.has(pid));
}

function start(env: Record<string, string>) {
  const { PATH = "", HOME = "", KOOMKY_DIST_DIR = "" } = process.env;
  // Without NODE_ENV, as whoever types `npm start`.
  const environment: Record<string, string> = { PATH, HOME, KOOMKY_DIST_DIR, LOG_LEVEL: "warn", ...env };
  const child = spawn(process.execPath, [path.join(root, "bin/start.mjs")], {
    cwd: root,
    // A group of its own, as a terminal gives to what is typed into it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: environment as NodeJS.ProcessEnv,
  });
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.err += text));
  return { child, said };
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode;
}

/** `npm start` that refuses. */
export async function refusal(env: Record<string, string>) {
  const { child, said } = start(env);
  await once(child, "close");
  return { code: child.exitCode, ...said };
}

/** `npm start` until it serves. */
export async function launch(env: Record<string, string>) {
  const { child, said } = start(env);
  const running = new Promise<void>((resolve, reject) => {
    child.stdout.on("data", () => said.out.includes("Koomky is running on") && resolve());
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code}:\n${said.out}${said.err}`)));
  });
  await running;
  return {
    pid: child.pid ?? 0,
    said,
    kill: (signal: NodeJS.Signals) => void child.kill(signal),
    /** What a terminal does on Ctrl-C. */
    interrupt: () => void process.kill(-(child.pid ?? 0), "SIGINT"),
    ended: () => exitCode(child),
  };
}
