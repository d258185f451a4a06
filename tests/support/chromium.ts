import { existsSync } from "node:fs";

/** Debian's, the one without windows first: the whole browser draws its own toolbars, too, seen by nobody. */
const SYSTEM = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/** The machine's Chromium, or the one that comes with the packages. */
export async function chromiumPath(): Promise<string> {
  const installed = SYSTEM.find((file) => existsSync(file));
  if (installed) return installed;
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

/** For a container without a display, and so that the browser talks to nobody but the application. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
