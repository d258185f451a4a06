import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { closeDatabase } from "@/db/client";
import { createUser } from "@/lib/identity/setup/create-user";
import { DomainError } from "@/lib/kernel/errors";
import { boot } from "@/lib/platform/boot";
import { commandVisitor } from "./support/command-visitor";

const USAGE =
  "npm run user:create -- --email … --name … --workspace … [--role owner|admin|member|accountant] [--password …]";

const text = { type: "string" } as const;

function readArguments() {
  const { values } = parseArgs({ options: { email: text, name: text, workspace: text, role: text, password: text } });
  const { email, name, workspace } = values;
  if (!email || !name || !workspace) throw new TypeError("--email, --name and --workspace are needed");
  return { ...values, email, name, workspace };
}

/** 120 random bits, in characters that can be typed. */
const makePassword = () => randomBytes(15).toString("base64url");

async function run(): Promise<void> {
  const given = readArguments();
  const password = given.password ?? makePassword();
  const result = await createUser(commandVisitor(), { ...given, password });
  if (result.done === "exists") {
    console.log(`${given.email} already has an account. Nothing was changed.`);
    return;
  }
  const place = result.done === "created" ? `the new workspace ${given.workspace}` : given.workspace;
  console.log(`${given.name} <${given.email}> is ${result.role} of ${place}.`);
  if (given.password === undefined) console.log(`Password, shown this once: ${password}`);
}

/** What a person can act on in one line; a defect keeps its stack. */
function explain(error: unknown): unknown {
  if (error instanceof DomainError) {
    const fields = error.issues.map(({ path, message }) => `--${path}: ${message}`);
    return `koomky: ${fields.length > 0 ? fields.join(" ") : error.message}`;
  }
  return error instanceof TypeError ? `koomky: ${error.message}\n  ${USAGE}` : error;
}

boot();
try {
  await run();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
