import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { root } from "./paths.mjs";

const REPORTS = path.join(root, "test-results");

/** A check passes or fails as one; a suite counts its tests. Both are commands of `node_modules/.bin`. */
const STAGES = [
  { name: "types", run: ["tsc", "--noEmit"] },
  { name: "lint", run: ["oxlint"] },
  { name: "conventions", run: ["node", "bin/checks/conventions.mjs"] },
  { name: "format", run: ["prettier", "--check", "--log-level=warn", "."] },
  { name: "dependencies", run: ["node", "bin/checks/dependencies.mjs"] },
  { name: "unused", run: ["knip", "--no-progress"] },
  { name: "documents", run: ["node", "bin/checks/documents.mjs"] },
  { name: "unit", run: vitest("unit"), needs: "redis", read: vitestResult },
  { name: "db", run: vitest("db", "db-mocking"), needs: "redis", read: vitestResult },
  { name: "build", run: ["node", "bin/build.mjs"] },
  { name: "budgets", run: ["node", "bin/checks/budgets.mjs"] },
  { name: "http", run: vitest("http"), read: vitestResult },
  { name: "e2e", run: ["playwright", "test"], needs: "browser", read: playwrightResult },
];

/** What a machine may lack, and how to say so: a suite that cannot run has failed, it is not left out. */
const NEEDS = {
  redis: () =>
    spawnSync("redis-server", ["--version"]).status === 0
      ? undefined
      : "redis-server is missing: apt-get install redis-server",
  browser: () =>
    ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", path.join(root, "node_modules/@sparticuz/chromium")].some(
      (file) => existsSync(file),
    )
      ? undefined
      : "no Chromium: apt-get install chromium-headless-shell",
};

/** @param {...string} projects of vitest.config.ts; the first one names the report */
function vitest(...projects) {
  const file = `--outputFile.json=${path.join(REPORTS, `${projects[0]}.json`)}`;
  const chosen = projects.flatMap((project) => ["--project", project]);
  return ["vitest", "run", ...chosen, "--reporter=dot", "--reporter=json", file];
}

function report(name) {
  const file = path.join(REPORTS, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** @returns {{ passed: number, failed: number, failures: string[] }} a failure in one line: file, test, what it said first */
function vitestResult(name) {
  const { numPassedTests = 0, numTotalTests = 0, testResults = [] } = report(name) ?? {};
  const failures = testResults.flatMap((file) => {
    const of = path.relative(root, file.name);
    const failed = file.assertionResults.filter(({ status }) => status === "failed");
    if (failed.length === 0 && file.status === "failed") return [failureLine(of, "could not be run", file.message)];
    return failed.map((test) => failureLine(of, test.fullName, test.failureMessages[0]));
  });
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests, failures };
}

function playwrightResult(name) {
  const { stats = {}, suites = [] } = report(name) ?? {};
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
  const failures = suites.flatMap(specsOf).flatMap(({ file, title, tests }) => {
    const error = tests.flatMap(({ results }) => results).find((result) => result.error)?.error;
    return error ? [failureLine(`tests/e2e/${file}`, title, error.message)] : [];
  });
  return { passed: expected, failed: unexpected + flaky + skipped, failures };
}

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

function failureLine(file, title, message = "") {
  const [first = ""] = stripVTControlCharacters(message).split("\n");
  return `${file} › ${title}: ${first.slice(0, 300)}`;
}

function execute([program, ...args]) {
  const bin = path.join(root, "node_modules/.bin");
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, NEXT_TELEMETRY_DISABLED: "1" };
  const child = spawn(path.join(bin, program), args, { cwd: root, env, stdio: "inherit" });
  return new Promise((resolve) => child.on("exit", resolve).on("error", () => resolve(127)));
}

async function runStage({ name, run, needs, read }) {
  const lack = needs && NEEDS[needs]();
  if (lack) {
    console.error(lack);
    return { passed: 0, failed: 1, failures: [lack] };
  }
  const code = await execute(run);
  const { passed, failed, failures } = read?.(name) ?? { passed: code === 0 ? 1 : 0, failed: 0, failures: [] };
  // A run that broke down, or found nothing to run, has failed even if no test of it did.
  const broken = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: broken ? 1 : failed, failures };
}

/**
 * Runs the stages one after the other and sums up.
 * @param {string[]} wanted names of stages; all when empty
 * @returns {Promise<number>} the exit code
 */
export async function runStages(wanted) {
  const unknown = wanted.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown.length > 0) throw new Error(`There is no stage ${unknown.join(", ")}`);
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const lines = [];
  const told = [];
  const total = { passed: 0, failed: 0 };
  for (const stage of STAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    console.log(`\n=== ${stage.name}`);
    const began = performance.now();
    const { passed, failed, failures } = await runStage(stage);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    lines.push(
      `${failed === 0 ? "ok  " : "FAIL"} ${stage.name.padEnd(14)} ${`${seconds} s`.padStart(8)}  ${passed} passed, ${failed} failed`,
    );
    told.push(...failures.map((failure) => `FAIL ${failure}\n`));
    total.passed += passed;
    total.failed += failed;
  }
  // The failures stand last, once more: whoever reads the end of a long log reads them.
  console.log(`\n${told.join("")}\n${lines.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}
