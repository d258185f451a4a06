// No page asks for more script at first than its budget: gzipped, modern browsers, before anything that is fetched later.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { distDir, root } from "../support/paths.mjs";

const kB = 1_000;
const BUDGETS = [
  { pages: /^\/(\(auth\)\/|_)/, limit: 190 * kB },
  // A gallery for those who build pages; it answers 404 in production.
  { pages: /^\/dev\//, limit: Number.POSITIVE_INFINITY },
  // The editors of quotes, invoices and credit notes.
  { pages: /^\/\(dashboard\)\/(quotes|invoices|credit-notes)\/(new|\[\w+\]\/edit)\/page$/, limit: 290 * kB },
  { pages: /^\//, limit: 240 * kB },
];

const dist = path.join(root, distDir());
const json = (name) => JSON.parse(readFileSync(path.join(dist, name), "utf8"));

const sizes = new Map();
function sizeOf(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length);
  return sizes.get(file);
}

/** Page to the script files that its layouts, itself and its error pages ask for at first. */
function* pages() {
  const shared = json("build-manifest.json").rootMainFiles;
  for (const name of readdirSync(path.join(dist, "server/app"), { recursive: true })) {
    if (!name.endsWith("page_client-reference-manifest.js")) continue;
    // A script that assigns one JSON text, under the name of the page.
    const [, page, text] = /__RSC_MANIFEST\["([^"]+)"\] = (\{.*\});?\s*$/s.exec(
      readFileSync(path.join(dist, "server/app", name), "utf8"),
    );
    const own = Object.values(JSON.parse(text).entryJSFiles).flat();
    const files = [...shared, ...own].filter((file) => file.endsWith(".js"));
    yield [page, new Set(files.map((file) => file.replace(/^\/_next\//, "")))];
  }
}

if (!existsSync(path.join(dist, "build-manifest.json"))) {
  console.error("There is no build to weigh: npm run build");
  process.exit(1);
}

const problems = [];
const weighed = [...pages()].sort(([a], [b]) => (a < b ? -1 : 1));
for (const [page, files] of weighed) {
  const size = [...files].reduce((sum, file) => sum + sizeOf(file), 0);
  const { limit } = BUDGETS.find(({ pages: those }) => those.test(page));
  console.log(`${(size / kB).toFixed(1).padStart(7)} kB  ${page}`);
  if (size > limit) problems.push(`${page}: ${(size / kB).toFixed(1)} kB of script, ${limit / kB} allowed`);
}
if (weighed.length < 10) problems.push("hardly any page found: this check looks at the wrong thing");
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
