import { z } from "zod";
import type { JobError, JobEvent } from "@/db/schema/jobs/job-runs";

/** What `serve()` of the SDK returns. */
export type ServeHandler = (request: Request) => Promise<Response>;

/** Never resolved: requests to it are handed to the handler in this process. */
const IN_PROCESS_URL = "http://embedded.invalid/api/inngest";

/** A request as it would arrive over HTTP; the SDK's handler wants to read a host. */
export function inProcessRequest(
  method: "POST" | "PUT",
  search: Record<string, string>,
  body: unknown,
  headers: Record<string, string> = {},
): Request {
  return new Request(`${IN_PROCESS_URL}?${new URLSearchParams(search).toString()}`, {
    method,
    headers: { host: "embedded.invalid", "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

export type StepMemo = { type: "data"; data: unknown } | { type: "error"; error: JobError };

export interface FunctionCall {
  /** Function id with the application's prefix. */
  functionId: string;
  /** Hash of the one step to run, or `step` to go on from the last memoised result. */
  stepId: string;
  runId: string;
  event: JobEvent;
  /** Results of finished steps, in order of completion. */
  steps: ReadonlyMap<string, StepMemo>;
  /** Failed tries before this one. */
  attempt: number;
  maxAttempts: number;
}

const operationSchema = z.object({
  id: z.string(),
  op: z.string(),
  /** For a sleep: how long, or until when. */
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
  opts: z.record(z.string(), z.unknown()).nullish(),
});
export type StepOperation = z.infer<typeof operationSchema>;

export type Outcome =
  | { kind: "completed"; output: unknown }
  | { kind: "operations"; operations: StepOperation[]; retryAfter: string | null }
  | { kind: "failed"; error: JobError; retriable: boolean; retryAfter: string | null };

const errorSchema = z.object({
  name: z.string().optional(),
  message: z.string().optional(),
  error: z.string().optional(),
});

/** Name and message of whatever the SDK reported; never the stack, which ends up in a page. */
export function jobError(raw: unknown): JobError {
  const parsed = errorSchema.safeParse(raw);
  if (!parsed.success) return { name: "Error", message: typeof raw === "string" ? raw : "Unknown error" };
  return { name: parsed.data.name ?? "Error", message: parsed.data.message ?? parsed.data.error ?? "Unknown error" };
}

function requestOf(call: FunctionCall): Request {
  const finished = [...call.steps.keys()];
  const body = {
    event: call.event,
    events: [call.event],
    steps: Object.fromEntries(call.steps),
    // Without `fn_id` the SDK does not checkpoint over HTTP: it returns after each step and waits to be called again.
    ctx: {
      run_id: call.runId,
      attempt: call.attempt,
      max_attempts: call.maxAttempts,
      disable_immediate_execution: call.stepId !== "step",
      use_api: false,
      stack: { stack: finished, current: Math.max(finished.length - 1, 0) },
    },
  };
  return inProcessRequest("POST", { fnId: call.functionId, stepId: call.stepId }, body);
}

function outcomeOf(response: Response, body: unknown): Outcome {
  const retryAfter = response.headers.get("retry-after");
  if (response.status === 200) return { kind: "completed", output: body };
  if (response.status !== 206) {
    const retriable = response.headers.get("x-inngest-no-retry") !== "true";
    return { kind: "failed", error: jobError(body), retriable, retryAfter };
  }
  const operations = z.array(operationSchema).min(1).safeParse(body);
  if (operations.success) return { kind: "operations", operations: operations.data, retryAfter };
  // The call may have had its effect, so an answer nobody understands must not lead to another call.
  const message = `The SDK answered with operations of an unknown form: ${z.prettifyError(operations.error)}`;
  return { kind: "failed", error: { name: "ProtocolError", message }, retriable: false, retryAfter: null };
}

/**
 * Calls a function once over the SDK's protocol. 200: the run is finished; 206: operations to record; 400 and 500: the
 * function threw.
 */
export async function callFunction(handler: ServeHandler, call: FunctionCall): Promise<Outcome> {
  const response = await handler(requestOf(call));
  return outcomeOf(response, await response.json());
}
