// What the documents say exists does exist, and every setting is in .env.example.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../support/paths.mjs";

const read = (name) => readFileSync(path.join(root, name), "utf8");
const problems = [];

function documents() {
  const inDocs = readdirSync(path.join(root, "docs"), { recursive: true }).map((name) => path.join("docs", name));
  return ["AGENTS.md", "README.md", "CHANGELOG.md", ...inDocs].filter(
    (name) => name.endsWith(".md") && existsSync(path.join(root, name)),
  );
}

/** A code span that names a file or folder of this repository; `<…>` and `…` stand for any name. */
function paths(text) {
  const top = readdirSync(root)
    .filter((name) => !name.startsWith("."))
    .join("|")
    .replaceAll(".", "\\.");
  return [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, span]) => span)
    .filter((span) => new RegExp(`^(?:${top})(?:/|$)`).test(span) && !/[<>*…{}()|]/.test(span));
}

for (const name of documents()) {
  const text = read(name);
  for (const span of paths(text))
    if (!existsSync(path.join(root, span))) problems.push(`${name}: \`${span}\` does not exist`);
  for (const [, script] of text.matchAll(/npm run ([a-z:]+)/g)) {
    if (!JSON.parse(read("package.json")).scripts[script]) problems.push(`${name}: there is no script ${script}`);
  }
  for (const [, target] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)) {
    if (!existsSync(path.join(root, path.dirname(name), target)))
      problems.push(`${name}: the link ${target} leads nowhere`);
  }
}

const settings = [...read("lib/platform/env.ts").matchAll(/^ {4}([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => name);
const example = read(".env.example");
for (const name of new Set(settings))
  if (!new RegExp(`^#? ?${name}=`, "m").test(example)) problems.push(`.env.example does not mention ${name}`);
if (settings.length < 10) problems.push("lib/platform/env.ts: no settings found, this check looks at the wrong thing");

for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
