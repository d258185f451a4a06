import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { freePort } from "@/bin/support/free-port.mjs";
import { root } from "@/bin/support/paths.mjs";
import { SERVER_FLAGS } from "@/bin/support/server-flags.mjs";
import { cloneDatabase, type TestDatabase } from "./database";
import { TEST_SECRETS } from "./secrets";

export interface RunningApp {
  /** `http://localhost:PORT`, which is also its APP_URL. */
  url: string;
  pid: number;
  database: TestDatabase;
  /** Where it keeps files; survives `kill9` and `restart`. */
  dataDir: string;
  /** Everything it wrote so far, log lines included. */
  output(): string;
  /** SIGTERM, then the exit code. */
  terminate(): Promise<number | null>;
  kill9(): Promise<void>;
  /** Starts it again on the same port, database and data folder. */
  restart(): Promise<void>;
  /** Ends it and removes what belongs to it, the database only if it was made for it. */
  stop(): Promise<void>;
}

interface Options {
  database?: TestDatabase;
  /** On top of the test suite's own configuration. */
  env?: Record<string, string>;
}

async function exited(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode;
}

/** Resolves when the server listens, fails with what it printed when it ends instead. */
function ready(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The application ended with ${code}:\n${output()}`)));
  });
}

/** Starts the built application as a process of its own (see `ensureBuilt` in the global set-ups). */
export async function startApp({ database, env = {} }: Options = {}): Promise<RunningApp> {
  const own = database ?? (await cloneDatabase());
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "koomky-app-"));
  const { PATH = "", HOME = "", KOOMKY_DIST_DIR = "" } = process.env;
  const configuration = {
    ...TEST_SECRETS,
    ...own.env,
    NODE_ENV: "production" as const,
    PORT: String(port),
    APP_URL: url,
    KOOMKY_DATA_DIR: dataDir,
  };
  let written = "";
  let child: ChildProcess;

  const restart = async () => {
    child = fork(path.join(root, "bin/serve.mjs"), {
      cwd: root,
      env: { PATH, HOME, KOOMKY_DIST_DIR, ...configuration, ...env },
      execArgv: SERVER_FLAGS,
      silent: true,
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text) => (written += text));
    await ready(child, () => written);
  };
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    child.kill(signal);
    return exited(child);
  };
  await restart();

  return {
    url,
    get pid() {
      return child.pid ?? 0;
    },
    database: own,
    dataDir,
    output: () => written,
    terminate: () => end("SIGTERM"),
    kill9: async () => void (await end("SIGKILL")),
    restart,
    stop: async () => {
      await end("SIGTERM");
      await rm(dataDir, { recursive: true, force: true });
      if (!database) await own.drop();
    },
  };
}
