import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";

// A listening socket is a lock the kernel gives back however its holder dies, `kill -9` included.
function address(name) {
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 32);
  return process.platform === "linux" ? `\0koomky-${hash}` : path.join(os.tmpdir(), `koomky-${hash}.sock`);
}

/** @returns {Promise<string | undefined>} what the holder says about itself, or nothing when nobody holds it */
function ask(at) {
  return new Promise((resolve) => {
    let said = "";
    const socket = net.connect(at);
    socket.setEncoding("utf8").setTimeout(1_000, () => socket.destroy());
    socket.on("data", (chunk) => (said += chunk));
    socket.on("error", () => resolve(undefined));
    socket.on("close", (failed) => failed || resolve(said));
  });
}

/**
 * Takes the machine-wide lock called `name`, without waiting.
 * @param {string} name
 * @param {() => string} describe told to whoever asks while we hold it
 * @returns {Promise<{ held: true, release(): void } | { held: false, holder: string }>}
 */
async function tryLock(name, describe) {
  const at = address(name);
  for (;;) {
    const server = net.createServer((socket) => socket.on("error", () => undefined).end(describe()));
    const code = await new Promise((resolve) => {
      server.once("error", (error) => resolve(error.code));
      server.listen(at, () => resolve("ok"));
    });
    if (code === "ok") {
      server.unref();
      return { held: true, release: () => server.close() };
    }
    if (code !== "EADDRINUSE") throw new Error(`Cannot lock ${name}: ${code}`);
    const holder = await ask(at);
    if (holder !== undefined) return { held: false, holder };
    if (process.platform !== "linux") rmSync(at, { force: true });
  }
}

/**
 * Waits for the lock called `name` for up to `patience` milliseconds, or until `hopeless` says so of its holder.
 * @param {string} name
 * @param {() => string} describe
 * @param {number} patience
 * @param {(holder: string) => boolean} hopeless
 * @returns {ReturnType<typeof tryLock>}
 */
export async function waitForLock(name, describe, patience, hopeless = () => false) {
  const deadline = Date.now() + patience;
  for (;;) {
    const lock = await tryLock(name, describe);
    if (lock.held || hopeless(lock.holder) || Date.now() >= deadline) return lock;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
