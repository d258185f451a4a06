import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import { describe, expect, it } from "vitest";
import { callFunction, type FunctionCall, type StepMemo } from "./protocol";

const client = new Inngest({ id: "test", isDev: true, aiMetadata: false, logger: silent() });

function silent() {
  const nothing = () => undefined;
  return { debug: nothing, info: nothing, warn: nothing, error: nothing };
}

const twoSteps = client.createFunction(
  { id: "two-steps", triggers: { event: "test/two" } },
  async ({ step, event }) => {
    const first = await step.run("first", () => `first of ${String(event.data["name"])}`);
    const second = await step.run("second", () => `${first}, second`);
    return { second };
  },
);

const call = (steps: [string, StepMemo][] = []): FunctionCall => ({
  functionId: "test-two-steps",
  stepId: "step",
  runId: "01a208f7-28a7-7808-9afa-b12d1654a833",
  event: { id: "1", name: "test/two", ts: 0, data: { name: "Zoé" } },
  steps: new Map(steps),
  attempt: 0,
  maxAttempts: 4,
});

describe("callFunction", () => {
  const handler = serve({ client, functions: [twoSteps] });

  it("goes one step at a time and is finished when the function returns", async () => {
    const first = await callFunction(handler, call());
    if (first.kind !== "operations") throw new Error(`Got ${first.kind}`);
    expect(first.operations).toMatchObject([{ op: "StepRun", displayName: "first", data: "first of Zoé" }]);
    const memo: [string, StepMemo][] = [[first.operations[0]?.id ?? "", { type: "data", data: "first of Zoé" }]];

    const second = await callFunction(handler, call(memo));
    if (second.kind !== "operations") throw new Error(`Got ${second.kind}`);
    expect(second.operations).toMatchObject([{ op: "StepRun", displayName: "second", data: "first of Zoé, second" }]);
    memo.push([second.operations[0]?.id ?? "", { type: "data", data: "first of Zoé, second" }]);

    expect(await callFunction(handler, call(memo))).toEqual({
      kind: "completed",
      output: { second: "first of Zoé, second" },
    });
  });

  it("reports a function that does not exist as failed", async () => {
    const outcome = await callFunction(handler, { ...call(), functionId: "test-nothing" });
    expect(outcome).toMatchObject({ kind: "failed", retriable: true });
  });

  it("does not call again on an answer it cannot read: the call may have had its effect", async () => {
    const outcome = await callFunction(() => Promise.resolve(Response.json([{ op: 7 }], { status: 206 })), call());
    expect(outcome).toMatchObject({ kind: "failed", retriable: false, error: { name: "ProtocolError" } });
  });
});
