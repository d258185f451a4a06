import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

/**
 * Runs a Node.js program of this repository to its end, in its own session so that Ctrl-C reaches only the launcher.
 * @param {string[]} args of node
 * @param {{ env?: NodeJS.ProcessEnv, output?: "inherit" | "capture", signal?: AbortSignal }} [options]
 * @returns {Promise<{ code: number, output: string, message: unknown }>} `message` is the last thing it sent us
 */
export function runNode(args, { env = process.env, output = "inherit", signal } = {}) {
  const out = output === "capture" ? "pipe" : "inherit";
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", out, out, "ipc"], detached: true });
  const abort = () => child.kill("SIGTERM");
  signal?.addEventListener("abort", abort, { once: true });
  let text = "";
  let message;
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (chunk) => (text += chunk));
  child.on("message", (sent) => (message = sent));
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (code, killed) => {
      signal?.removeEventListener("abort", abort);
      resolve({ code: code ?? (killed ? 1 : 0), output: text, message });
    });
  });
}
