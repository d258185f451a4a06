// The direction rules of .dependency-cruiser.cjs. dependency-cruiser reads TypeScript through swc here, which it asks for
// neither JSX nor the difference between `import` and `import type`; both are added before it parses.
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "../support/paths.mjs";
import { command, Refusal } from "../support/refusal.mjs";

const FOLDERS = ["app", "bin", "components", "db", "inngest", "lib", "tests"];
const FILES = ["instrumentation.ts", "middleware.ts", "next.config.ts"];
/** Rules about what is loaded when the program runs, where a type is nothing. */
const AT_RUN_TIME = new Set(["light-client", "no-cycles", "client-pools-are-private"]);

const require = createRequire(import.meta.url);
let typesCount = true;

function isTypeOnly({ type, typeOnly, specifiers = [] }) {
  const names = type === "ImportDeclaration" && specifiers.length > 0;
  return typeOnly || (names && specifiers.every((specifier) => specifier.isTypeOnly));
}

function teachParser() {
  const swc = require("@swc/core");
  const { parseFileSync } = swc;
  swc.parseFileSync = (file, options) => {
    const parsed = parseFileSync(file, { ...options, tsx: file.endsWith("x") });
    return typesCount ? parsed : { ...parsed, body: parsed.body.filter((statement) => !isTypeOnly(statement)) };
  };
}

async function violations(cruise, forbidden, options) {
  const all = { ...options, validate: true, ruleSet: { forbidden } };
  const { output } = await cruise([...FOLDERS, ...FILES], all, { alias: { "@": root } });
  const { totalCruised, violations: found } = output.summary;
  if (totalCruised < 100)
    throw new Refusal(`dependency-cruiser looked at ${totalCruised} modules: it does not see the code`);
  return { totalCruised, found };
}

await command(async () => {
  process.chdir(root);
  teachParser();
  const { cruise } = await import("dependency-cruiser");
  const { default: clearCaches } = await import(
    path.join(root, "node_modules/dependency-cruiser/src/extract/clear-caches.mjs")
  );
  const { forbidden, options } = require("../../.dependency-cruiser.cjs");
  const whole = await violations(
    cruise,
    forbidden.filter(({ name }) => !AT_RUN_TIME.has(name)),
    options,
  );
  clearCaches();
  typesCount = false;
  const loaded = await violations(
    cruise,
    forbidden.filter(({ name }) => AT_RUN_TIME.has(name)),
    options,
  );
  const found = [...whole.found, ...loaded.found];
  for (const { rule, from, to, cycle } of found) {
    const way = cycle ? [from, ...cycle.map(({ name }) => name)].join(" -> ") : `${from} -> ${to}`;
    console.error(`${rule.name}: ${way}`);
  }
  console.log(`${whole.totalCruised} modules, ${found.length} violations`);
  return found.length === 0 ? 0 : 1;
});
