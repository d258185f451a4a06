import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../support/paths.mjs";

const FOLDERS = ["app", "bin", "components", "db", "inngest", "lib", "tests"];

/**
 * Every TypeScript and JavaScript file of the project.
 * @returns {{ name: string, text: string }[]} `name` relative to the root, with forward slashes
 */
export function sourceFiles() {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(folder, name)),
  );
  const names = [...inFolders, ...readdirSync(root)].filter(
    (name) => /\.(?:tsx?|mts|[cm]?js)$/.test(name) && !name.endsWith(".d.ts"),
  );
  return names
    .sort()
    .map((name) => ({ name: name.replaceAll(path.sep, "/"), text: readFileSync(path.join(root, name), "utf8") }));
}
