// After a build: the hashes of the inline scripts of every prerendered page, for the middleware, which allows exactly these
// on pages that cannot carry a nonce.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { distDir, root } from "./support/paths.mjs";

const pages = path.join(root, distDir(), "server/app");
const SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

function scriptHashes(html) {
  const digests = Array.from(html.matchAll(SCRIPT), ([, text]) => createHash("sha256").update(text).digest("base64"));
  return [...new Set(digests)].map((digest) => `sha256-${digest}`);
}

/** `server/app/sign-in.html` is the page `/sign-in`; `index.html` is `/`. */
function route(file) {
  return `/${path
    .relative(pages, file)
    .replace(/\.html$/, "")
    .replaceAll(path.sep, "/")}`.replace(/^\/index$/, "/");
}

const files = existsSync(pages) ? readdirSync(pages, { recursive: true }).filter((name) => name.endsWith(".html")) : [];
const policies = {};
for (const name of files.sort()) {
  const file = path.join(pages, name);
  policies[route(file)] = scriptHashes(readFileSync(file, "utf8"));
}
writeFileSync(path.join(root, distDir(), "static-csp.json"), `${JSON.stringify(policies, null, 2)}\n`);
