import { spawn } from "node:child_process";
import net from "node:net";
import { ensureBuilt } from "./build.mjs";
import { loadEnvFile, openEnvironment } from "./environment.mjs";
import { migrateDatabase } from "./migrate-database.mjs";
import { root } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";
import { runNode } from "./run.mjs";
import { SERVER_FLAGS } from "./server-flags.mjs";
import { stopSignals } from "./stop-signals.mjs";

/**
 * Runs the whole application until it is told to stop.
 * @param {{ dev: boolean, demo: boolean }} options
 * @returns {Promise<number>} the exit code
 */
export async function launch({ dev, demo }) {
  const signals = stopSignals();
  const began = performance.now();
  loadEnvFile();
  await refuseBusyPort(Number(process.env.PORT || 3000));
  const environment = await openEnvironment("server");
  try {
    const [{ hasUsers }] = await together(signals.asked, [migrateDatabase, ...(dev ? [] : [ensureBuilt])]);
    if (demo) await seedDemo(signals.asked);
    return await serve(dev, signals, ({ port, appUrl }) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`\n  Koomky is running on ${appUrl} (port ${port}, ready in ${seconds} s)`);
      if (!hasUsers && !demo) console.log(`  First run: create the owner at ${appUrl}/setup`);
      console.log("  Ctrl-C stops it.\n");
    });
  } catch (error) {
    if (signals.asked.aborted) return 0;
    throw error;
  } finally {
    await environment.release();
  }
}

/** Before anything slow starts. The server still binds the port itself and reports a loser of the race. */
async function refuseBusyPort(port) {
  const probe = net.createServer();
  await new Promise((resolve, reject) => {
    probe.once("error", (error) => {
      const reason = error.code === "EADDRINUSE" ? "is in use" : `cannot be used (${error.code})`;
      reject(new Refusal(`port ${port} ${reason}: stop the other program or set PORT`));
    });
    probe.listen({ port, host: process.env.HOST }, () => probe.close(resolve));
  });
}

/** Runs all tasks at once; when one fails the others are told to stop and waited for. */
async function together(asked, tasks) {
  const failed = new AbortController();
  const signal = AbortSignal.any([asked, failed.signal]);
  const running = tasks.map((task) => task(signal).catch((error) => failed.abort(failed.signal.reason ?? error)));
  const results = await Promise.all(running);
  if (failed.signal.aborted) throw failed.signal.reason;
  return results;
}

async function seedDemo(signal) {
  const { code } = await runNode(["--import", "tsx", "db/seed/demo.ts"], { signal });
  if (code !== 0) throw new Refusal("the demo world could not be filled");
}

async function serve(dev, { asked, demanded }, onReady) {
  if (asked.aborted) return 0;
  // The development server compiles, and takes what it needs.
  const args = dev ? ["bin/serve.mjs", "--dev"] : [...SERVER_FLAGS, "bin/serve.mjs"];
  // Its own session: Ctrl-C reaches only the launcher, which then asks the server to finish its requests.
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: true,
  });
  child.once("message", onReady);
  asked.addEventListener("abort", () => child.kill("SIGTERM"));
  demanded.addEventListener("abort", () => child.kill("SIGKILL"));
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject).on("exit", (status, signal) => resolve(status ?? `signal ${signal}`));
  });
  // Until it listens it has nothing to finish and simply ends of the signal.
  if (asked.aborted) return code === 0 || code === "signal SIGTERM" ? 0 : 1;
  throw new Refusal(`the server ended unexpectedly (${code})`);
}
