import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../../support/api-client";
import { startApp, type RunningApp } from "../../support/app";
import { given } from "../../support/given";
import { sharedDatabase } from "../../support/shared-app";
import { arbitraryRequest, type FuzzedRequest } from "./arbitrary-request";
import { closeConnections, sendRaw, type RawAnswer } from "./send-raw";

const REQUESTS = 5_000;
const AT_ONCE = 8;
const HANG_MS = 5_000;
/** The same seed sends the same requests: `FUZZ_SEED=… npx vitest run --project http tests/http/fuzz`. */
const SEED = Number(process.env["FUZZ_SEED"] ?? Date.now() % 1_000_000);

let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ database: sharedDatabase(), env: { LOG_LEVEL: "warn", TRUSTED_PROXY_HOPS: "1" } });
});

afterAll(async () => {
  closeConnections();
  await app.stop();
});

type Proofs = Record<FuzzedRequest["proof"], Record<string, string>>;

/** People of one small world. Requests may sign them out, so a new one is made every now and then. */
async function makeProofs(): Promise<Proofs> {
  const owner = await given.workspace();
  const member = await given.member(owner);
  const pending = await given.session(owner, 1);
  const origin = app.url;
  return {
    "owner token": { authorization: `Bearer ${owner.token}` },
    "owner cookie": { cookie: owner.session.cookie, origin },
    "member token": { authorization: `Bearer ${member.token}` },
    "pending cookie": { cookie: pending.cookie, origin },
    nobody: {},
    nonsense: { authorization: "Bearer kmk_0_0", cookie: "koomky.session=x.y.z; koomky.level=2; a=%00" },
  };
}

const octet = (from: number) => (Math.abs(from) % 254) + 1;

/** 308: the framework's own way from `/api/v1/` to `/api/v1`. */
const WITHOUT_BODY = new Set([204, 304, 308]);

/** What is wrong with an answer, or nothing. */
function fault(
  { method, path }: FuzzedRequest,
  { status, headers, text, milliseconds }: RawAnswer,
): string | undefined {
  if (milliseconds > HANG_MS) return `took ${Math.round(milliseconds)} ms`;
  if (status >= 500) return `answered ${status}`;
  if (!headers["x-request-id"] || headers["x-content-type-options"] !== "nosniff") return "lacks its headers";
  if ("x-injected" in headers) return "carries a header of the client";
  const api = /^\/api(?:[/?]|$)/.test(path);
  if (!api || method === "HEAD" || WITHOUT_BODY.has(status)) return undefined;
  if (status < 400) return text === "" ? "has no body" : undefined;
  const type = headers["content-type"] ?? "";
  if (!type.startsWith("application/json")) return `is an error of type ${type}`;
  const body = JSON.parse(text) as Record<string, unknown>;
  const complete =
    body["status"] === "Error" && typeof body["code"] === "string" && typeof body["message"] === "string";
  return complete && body["request_id"] === headers["x-request-id"] ? undefined : "is no envelope";
}

const described = ({ method, path, proof, headers, body }: FuzzedRequest) =>
  JSON.stringify({ method, path: path.slice(0, 500), proof, headers, body: body?.toString().slice(0, 500) });

async function send(request: FuzzedRequest, index: number, proofs: Proofs): Promise<string | undefined> {
  const { method, path, headers, body } = request;
  const address = `203.0.${octet(index >> 8)}.${octet(index)}`;
  const all = { "content-type": "application/json", ...headers, ...proofs[request.proof], "x-forwarded-for": address };
  const answer = await sendRaw(app.url, { method, path, headers: all, body }, HANG_MS * 2).catch(
    (error: Error) => error,
  );
  const wrong = answer instanceof Error ? answer.message : fault(request, answer);
  return wrong && `${wrong}: ${described(request)}`;
}

test(`${REQUESTS} requests nobody would send are answered in order`, { timeout: 600_000 }, async () => {
  console.log(`FUZZ_SEED=${SEED}`);
  const requests = fc.sample(arbitraryRequest, { numRuns: REQUESTS, seed: SEED });
  const faults: string[] = [];
  let next = 0;
  let proofs = await makeProofs();
  const worker = async () => {
    while (next < requests.length) {
      const index = next++;
      if (index % 40 === 0) proofs = await makeProofs();
      const request = requests[index];
      const found = request && (await send(request, index, proofs));
      if (found) faults.push(found);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  expect(faults.slice(0, 20), `FUZZ_SEED=${SEED}`).toEqual([]);
  const health = async () => (await call("GET", "/api/v1/health", { at: app.url })).body.data;
  await expect.poll(health, { timeout: 10_000 }).toMatchObject({ overall_status: "healthy" });
  expect(app.output()).not.toMatch(
    /unexpected_error|page_failed|uncaught_exception|unhandled_rejection|request_failed/,
  );
});
