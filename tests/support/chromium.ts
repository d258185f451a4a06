import { existsSync } from "node:fs";

const SYSTEM = "/usr/bin/chromium";

/** The machine's Chromium, or the one that comes with the packages. */
export async function chromiumPath(): Promise<string> {
  if (existsSync(SYSTEM)) return SYSTEM;
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
