import { parseCronItem } from "graphile-worker";
import { internalEvents, type InngestFunction } from "inngest";
import { z } from "zod";
import { inProcessRequest, type ServeHandler } from "./protocol";

/** What the embedded executor needs to know of a function. */
export interface FunctionPlan {
  /** `deliver-mail`: how runs are stored and shown. */
  id: string;
  /** With the application's prefix: how the SDK is called. */
  callId: string;
  events: string[];
  crons: string[];
  /** The call id of the function whose failures this one handles. */
  handlesFailureOf: string | null;
  /** Tries of each step, the first included. */
  maxAttempts: number;
  /** How many of its calls may run at once over all processes; with `key`, per value of that path in the event. */
  concurrency: { limit: number; key: string | null } | null;
  /** Above zero goes before others, below zero after them. */
  priority: number;
}

const SDK_DEFAULT_RETRIES = 3;

const concurrencySchema = z.object({
  limit: z.number().int().positive(),
  key: z.string().nullish(),
  scope: z.string().nullish(),
});
const configSchema = z.looseObject({
  id: z.string(),
  triggers: z.array(
    z.object({
      event: z.string().optional(),
      cron: z.string().optional(),
      expression: z.string().nullish(),
      jitter: z.string().nullish(),
    }),
  ),
  steps: z.record(z.string(), z.object({ retries: z.object({ attempts: z.number().int() }).nullish() })),
  concurrency: z.union([z.number().int().positive(), concurrencySchema, z.array(concurrencySchema)]).nullish(),
  priority: z.object({ run: z.string().nullish() }).nullish(),
});
type Config = z.infer<typeof configSchema>;

const KNOWN_OPTIONS = new Set(["id", "name", "triggers", "steps", "concurrency", "priority"]);
const UNSUPPORTED_STEPS = /\.\s*(waitForEvent|waitForSignal|sendSignal|invoke|infer)\s*\(/g;

/** Asks the handler for its functions the way a server does when an application registers. */
async function registeredConfigs(handler: ServeHandler): Promise<Config[]> {
  const request = inProcessRequest("PUT", {}, { url: "http://embedded.invalid" }, { "x-inngest-sync-kind": "in_band" });
  const response = await handler(request);
  if (response.status !== 200) throw new Error(`The job functions could not be read: ${await response.text()}`);
  return z.object({ functions: z.array(configSchema) }).parse(await response.json()).functions;
}

function concurrencyOf(config: Config, refuse: (what: string) => void): FunctionPlan["concurrency"] {
  const { concurrency } = config;
  if (concurrency === null || concurrency === undefined) return null;
  if (typeof concurrency === "number") return { limit: concurrency, key: null };
  const limits = Array.isArray(concurrency) ? concurrency : [concurrency];
  const [only] = limits;
  if (!only || limits.length > 1) {
    refuse("several concurrency limits");
    return null;
  }
  if (only.scope && only.scope !== "fn") refuse(`concurrency scope "${only.scope}"`);
  if (only.key && !/^event\.data(\.\w+)+$/.test(only.key))
    refuse(`concurrency key "${only.key}" (only event.data paths)`);
  return { limit: only.limit, key: only.key ?? null };
}

/** A server evaluates an expression for each event; here every run of a function has the same place. */
function priorityOf({ priority }: Config, refuse: (what: string) => void): number {
  const run = priority?.run ?? "0";
  if (!/^-?\d{1,3}$/.test(run)) refuse(`priority "${run}" (only a number)`);
  return Number(run);
}

function planOf(config: Config, appId: string, refuse: (what: string) => void): FunctionPlan {
  for (const [option, value] of Object.entries(config)) {
    if (!KNOWN_OPTIONS.has(option) && value !== null && value !== undefined) refuse(`option "${option}"`);
  }
  const events: string[] = [];
  const crons: string[] = [];
  let handlesFailureOf: string | null = null;
  for (const trigger of config.triggers) {
    const failureOf = /^event\.data\.function_id == '(.+)'$/.exec(trigger.expression ?? "")?.[1];
    if (trigger.event === internalEvents.FunctionFailed && failureOf) handlesFailureOf = failureOf;
    else if (trigger.expression) refuse(`trigger condition "${trigger.expression}"`);
    else if (trigger.event?.includes("*")) refuse(`event pattern "${trigger.event}"`);
    else if (trigger.event) events.push(trigger.event);
    if (trigger.cron === undefined) continue;
    if (trigger.jitter) refuse("cron jitter");
    try {
      parseCronItem({ task: "check", match: trigger.cron, identifier: config.id });
      crons.push(trigger.cron);
    } catch {
      refuse(`schedule "${trigger.cron}" (five fields in UTC)`);
    }
  }
  const retries = config.steps["step"]?.retries?.attempts ?? SDK_DEFAULT_RETRIES;
  const id = config.id.slice(appId.length + 1);
  return {
    id,
    callId: config.id,
    events,
    crons,
    handlesFailureOf,
    maxAttempts: retries + 1,
    concurrency: concurrencyOf(config, refuse),
    priority: priorityOf(config, refuse),
  };
}

/** Step tools are only known once the code runs, so the source is searched: a refusal at boot beats a failed run later. */
function unsupportedSteps(fn: InngestFunction.Any): string[] {
  const sources = [Reflect.get(fn, "fn"), Reflect.get(fn, "onFailureFn")].filter((code) => typeof code === "function");
  return sources.flatMap((code) =>
    [...String(code).matchAll(UNSUPPORTED_STEPS)].map((match) => `step.${match[1] ?? ""}`),
  );
}

/**
 * Reads the functions behind the handler.
 * @param appId the client's id, which prefixes every function id
 * @throws Error naming every function and feature the embedded executor cannot run
 */
export async function readFunctions(
  handler: ServeHandler,
  functions: readonly InngestFunction.Any[],
  appId: string,
): Promise<FunctionPlan[]> {
  const refusals: string[] = [];
  const plans = (await registeredConfigs(handler)).map((config) =>
    planOf(config, appId, (what) => refusals.push(`${config.id}: ${what}`)),
  );
  for (const fn of functions) refusals.push(...unsupportedSteps(fn).map((what) => `${fn.id(appId)}: ${what}`));
  if (refusals.length > 0) {
    throw new Error(
      `The embedded job executor cannot run these (set INNGEST_BASE_URL to use an Inngest server): ${refusals.join("; ")}`,
    );
  }
  return plans;
}
