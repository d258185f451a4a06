// The web server: Next.js behind our own HTTP server. Usually a child of bin/start.mjs or bin/dev.mjs, which give it a
// complete environment.
import { distDir, root } from "./support/paths.mjs";
import { command } from "./support/refusal.mjs";
import { makeServer } from "./support/server.mjs";
import { settings } from "./support/settings.mjs";

/** Milliseconds from the signal to the end, whatever is still under way. */
const STOP_TIME = 30_000;
/** Of them for requests in flight; the rest is for the jobs at hand, of which a mail alone may take a minute. */
const DRAIN_TIME = 25_000;

function report(message, error) {
  const { name, stack } = error instanceof Error ? error : { name: "Error", stack: String(error) };
  console.error(
    JSON.stringify({ level: "fatal", time: new Date().toISOString(), msg: message, error: { name, stack } }),
  );
}

/** Shared with the application, which reports itself not ready while draining and closes its pools at the end. */
function makeLifecycle() {
  const hooks = [];
  const lifecycle = { draining: false, onStop: (hook) => void hooks.push(hook) };
  globalThis[Symbol.for("koomky.lifecycle")] = lifecycle;
  return { lifecycle, runHooks: () => Promise.allSettled(hooks.map(async (hook) => hook())) };
}

await command(async () => {
  const dev = process.argv.includes("--dev");
  process.env.NODE_ENV = dev ? "development" : "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  process.env.KOOMKY_DIST_DIR = distDir();
  const env = await settings();
  const { lifecycle, runHooks } = makeLifecycle();

  // Next.js keeps the process alive after either; an uncaught exception leaves nothing one could rely on.
  process.on("uncaughtException", (error) => {
    report("uncaught_exception", error);
    process.exit(1);
  });
  // A rejected promise that nobody waited for is normal for a render whose visitor left; it is reported, not fatal.
  process.on("unhandledRejection", (reason) => report("unhandled_rejection", reason));

  const { default: next } = await import("next");
  const app = next({ dev, dir: root, port: env.PORT, quiet: !dev });
  const { server, drain, listen } = makeServer({
    appUrl: env.APP_URL,
    hops: env.TRUSTED_PROXY_HOPS,
    handle: (request, response) => app.getRequestHandler()(request, response),
    onError: (error) => report("request_failed", error),
  });
  await app.prepare();
  if (dev) server.on("upgrade", app.getUpgradeHandler());
  await listen(env.PORT, process.env.HOST);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_TIME);
    lifecycle.draining = true;
    const clean = await drain(DRAIN_TIME);
    await runHooks();
    process.exit(clean ? 0 : 1);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  // The launcher died: nobody else would ever stop us.
  process.on("disconnect", stop);
  process.send?.({ ready: true, port: server.address().port, appUrl: env.APP_URL });
});
