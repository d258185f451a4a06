import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
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
  { name: "unit", run: vitest("unit"), needs: "redis", count: vitestCount },
  { name: "db", run: vitest("db"), needs: "redis", count: vitestCount },
  { name: "build", run: ["node", "bin/build.mjs"] },
  { name: "budgets", run: ["node", "bin/checks/budgets.mjs"] },
  { name: "http", run: vitest("http"), count: vitestCount },
  { name: "e2e", run: ["playwright", "test"], needs: "browser", count: playwrightCount },
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

function vitest(project) {
  const file = `--outputFile.json=${path.join(REPORTS, `${project}.json`)}`;
  return ["vitest", "run", "--project", project, "--reporter=dot", "--reporter=json", file];
}

function report(name) {
  const file = path.join(REPORTS, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

function vitestCount(name) {
  const result = report(name);
  return { passed: result?.numPassedTests ?? 0, failed: (result?.numTotalTests ?? 0) - (result?.numPassedTests ?? 0) };
}

function playwrightCount(name) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report(name)?.stats ?? {};
  return { passed: expected, failed: unexpected + flaky + skipped };
}

function execute([program, ...args]) {
  const bin = path.join(root, "node_modules/.bin");
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, NEXT_TELEMETRY_DISABLED: "1" };
  const child = spawn(path.join(bin, program), args, { cwd: root, env, stdio: "inherit" });
  return new Promise((resolve) => child.on("exit", resolve).on("error", () => resolve(127)));
}

async function runStage({ name, run, needs, count }) {
  const lack = needs && NEEDS[needs]();
  if (lack) {
    console.error(lack);
    return { passed: 0, failed: 1 };
  }
  const code = await execute(run);
  const { passed, failed } = count?.(name) ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  // A run that broke down, or found nothing to run, has failed even if no test of it did.
  const broken = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: broken ? 1 : failed };
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
  const total = { passed: 0, failed: 0 };
  for (const stage of STAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    console.log(`\n=== ${stage.name}`);
    const began = performance.now();
    const { passed, failed } = await runStage(stage);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    lines.push(
      `${failed === 0 ? "ok  " : "FAIL"} ${stage.name.padEnd(14)} ${`${seconds} s`.padStart(8)}  ${passed} passed, ${failed} failed`,
    );
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${lines.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}
