import { readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "../env";

let known: Record<string, string[]> | undefined;

function readHashes(): Record<string, string[]> {
  if (env.NODE_ENV === "development") return {};
  const file = join(/* turbopackIgnore: true */ process.cwd(), env.KOOMKY_DIST_DIR, "static-csp.json");
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, string[]>;
}

/** `sha256-…` of the inline scripts of a prerendered page, collected after the build. */
export function staticHashes(page: string): readonly string[] {
  known ??= readHashes();
  return known[page] ?? [];
}
