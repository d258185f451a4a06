import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Where everything the application writes lives: database, files, secrets. */
export function dataDir() {
  return path.resolve(root, process.env.KOOMKY_DATA_DIR || ".data");
}

/** Where the build goes, relative to the root because Next.js wants it so. */
export function distDir() {
  return process.env.KOOMKY_DIST_DIR || ".next";
}
