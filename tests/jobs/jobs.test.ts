import { randomUUID } from "node:crypto";
import { NonRetriableError, RetryAfterError } from "inngest";
import { afterEach, describe, expect, it } from "vitest";
import { startRunner, type DefineFunctions, type JobRunner } from "./support/job-runner";

/** Everything Koomky's jobs may rely on. Runs against the embedded executor, or a server when INNGEST_BASE_URL is set. */
describe("job functions", () => {
  let runner: JobRunner | undefined;
  const run = async (define: DefineFunctions) => (runner = await startRunner(define));

  afterEach(() => runner?.close());

  it("runs steps in order, each once, and passes their results on", async () => {
    const effects: string[] = [];
    const { send, until } = await run((client) => [
      client.createFunction({ id: "in-order", triggers: { event: "test/order" } }, async ({ event, step }) => {
        const first = await step.run("first", () => effects.push("first"));
        const second = await step.run("second", () => {
          effects.push("second");
          return { first, name: String(event.data["name"]) };
        });
        await step.run("third", () => effects.push(`third ${second.name} ${second.first}`));
      }),
    ]);
    await send({ name: "test/order", data: { name: "Zoé" } });
    await until("the third step", () => effects.length >= 3);
    expect(effects).toEqual(["first", "second", "third Zoé 1"]);
  });

  it("runs parallel steps once each and waits for all of them", async () => {
    const effects: string[] = [];
    const { send, until } = await run((client) => [
      client.createFunction({ id: "parallel", triggers: { event: "test/parallel" } }, async ({ step }) => {
        const parts = await Promise.all(
          ["a", "b", "c"].map((name) => step.run(name, () => effects.push(name) && name)),
        );
        await step.sleep("breathe", "1s");
        await step.run("join", () => effects.push(parts.join("+")));
      }),
    ]);
    await send({ name: "test/parallel" });
    await until("the joining step", () => effects.includes("a+b+c"));
    expect([...effects].sort()).toEqual(["a", "a+b+c", "b", "c"]);
  });

  it("goes on after a sleep, beside steps or alone", async () => {
    const effects: string[] = [];
    const { send, until } = await run((client) => [
      client.createFunction({ id: "sleeping", triggers: { event: "test/sleep" } }, async ({ step }) => {
        await Promise.all([step.sleep("nap", "2s"), step.run("beside", () => effects.push("beside"))]);
        await step.sleepUntil("until", new Date(Date.now() + 1_000));
        await step.run("after", () => effects.push("after"));
      }),
    ]);
    await send({ name: "test/sleep" });
    await until("the step after the sleeps", () => effects.includes("after"));
    expect(effects).toEqual(["beside", "after"]);
  });

  it("repeats only the step that failed", async () => {
    const effects: string[] = [];
    const { send, until } = await run((client) => [
      client.createFunction(
        { id: "flaky", retries: 2, triggers: { event: "test/flaky" } },
        async ({ step, attempt }) => {
          await step.run("before", () => effects.push("before"));
          await step.run("flaky", () => {
            effects.push(`try ${attempt}`);
            if (attempt < 2) throw new RetryAfterError("not yet", "1s");
          });
          await step.run("after", () => effects.push("after"));
        },
      ),
    ]);
    await send({ name: "test/flaky" });
    await until("the last step", () => effects.includes("after"));
    expect(effects).toEqual(["before", "try 0", "try 1", "try 2", "after"]);
  });

  it("repeats one of several parallel steps without the others", async () => {
    const effects: string[] = [];
    const { send, until } = await run((client) => [
      client.createFunction({ id: "flaky-side", triggers: { event: "test/flaky-side" } }, async ({ step, attempt }) => {
        await Promise.all([
          step.run("steady", () => effects.push("steady")),
          step.run("flaky", () => {
            effects.push(`try ${attempt}`);
            if (attempt === 0) throw new RetryAfterError("not yet", "1s");
          }),
        ]);
        await step.run("after", () => effects.push("after"));
      }),
    ]);
    await send({ name: "test/flaky-side" });
    await until("the last step", () => effects.includes("after"));
    expect([...effects].sort()).toEqual(["after", "steady", "try 0", "try 1"]);
  });

  it("lets the function catch a step that failed for good", async () => {
    const effects: string[] = [];
    const { send, until } = await run((client) => [
      client.createFunction({ id: "catching", retries: 0, triggers: { event: "test/catch" } }, async ({ step }) => {
        const outcome = await step
          .run("broken", () => {
            throw new Error("no paper");
          })
          .catch((error: Error) => error.message);
        await step.run("instead", () => effects.push(String(outcome)));
      }),
    ]);
    await send({ name: "test/catch" });
    await until("the step instead", () => effects.length > 0);
    expect(effects).toEqual(["no paper"]);
  });

  it("gives up at once on a non-retriable error and tells onFailure once", async () => {
    const effects: string[] = [];
    const { send, until } = await run((client) => [
      client.createFunction(
        {
          id: "hopeless",
          triggers: { event: "test/hopeless" },
          onFailure: ({ error, event }) => {
            effects.push(`failed: ${error.message} for ${String(event.data.event.data?.["order"])}`);
          },
        },
        async ({ step }) => {
          await step.run("refuse", () => {
            effects.push("try");
            throw new NonRetriableError("mailbox does not exist");
          });
        },
      ),
    ]);
    await send({ name: "test/hopeless", data: { order: 7 } });
    await until("onFailure", () => effects.some((effect) => effect.startsWith("failed")));
    expect(effects).toEqual(["try", "failed: mailbox does not exist for 7"]);
  });

  it("tells onFailure after the last try", async () => {
    const effects: string[] = [];
    const { send, until } = await run((client) => [
      client.createFunction(
        {
          id: "unlucky",
          retries: 1,
          triggers: { event: "test/unlucky" },
          onFailure: () => void effects.push("gave up"),
        },
        async ({ attempt }) => {
          effects.push(`try ${attempt}`);
          throw new RetryAfterError("still no", "1s");
        },
      ),
    ]);
    await send({ name: "test/unlucky" });
    await until("onFailure", () => effects.includes("gave up"));
    expect(effects).toEqual(["try 0", "try 1", "gave up"]);
  });

  it("sends events from a step, which start other functions once", async () => {
    const effects: string[] = [];
    const { send, until } = await run((client) => [
      client.createFunction({ id: "parent", triggers: { event: "test/parent" } }, async ({ step }) => {
        await step.sendEvent("tell", [
          { name: "test/child", data: { child: 1 } },
          { name: "test/child", data: { child: 2 } },
        ]);
        await step.run("done", () => effects.push("parent"));
      }),
      client.createFunction({ id: "child", triggers: { event: "test/child" } }, ({ event }) => {
        effects.push(`child ${String(event.data["child"])}`);
      }),
    ]);
    await send({ name: "test/parent" });
    await until("both children", () => effects.length >= 3);
    expect([...effects].sort()).toEqual(["child 1", "child 2", "parent"]);
  });

  it("starts each function once for an event sent twice, and all functions that listen to it", async () => {
    const effects: string[] = [];
    const { send, until } = await run((client) => [
      client.createFunction({ id: "one", triggers: { event: "test/twice" } }, () => void effects.push("one")),
      client.createFunction({ id: "two", triggers: { event: "test/twice" } }, () => void effects.push("two")),
      client.createFunction({ id: "end", triggers: { event: "test/end" } }, () => void effects.push("end")),
    ]);
    const id = randomUUID();
    await send({ id, name: "test/twice" }, { id, name: "test/twice" });
    await send({ id, name: "test/twice" });
    await until("both functions", () => effects.includes("one") && effects.includes("two"));
    await send({ name: "test/end" });
    await until("the event after them", () => effects.includes("end"));
    expect([...effects].sort()).toEqual(["end", "one", "two"]);
  });

  it("runs calls at once, but never more of a function than its limit", async () => {
    let waiting = 0;
    let letGo = () => {};
    const threeAtOnce = new Promise<void>((resolve) => (letGo = resolve));
    let running = 0;
    let most = 0;
    let finished = 0;
    const { send, until } = await run((client) => [
      client.createFunction({ id: "unlimited", triggers: { event: "test/unlimited" } }, async ({ step }) => {
        await step.run("work", () => {
          waiting += 1;
          if (waiting === 3) letGo();
          return threeAtOnce;
        });
      }),
      client.createFunction(
        { id: "limited", concurrency: 2, triggers: { event: "test/limited" } },
        async ({ step }) => {
          await step.run("work", async () => {
            most = Math.max(most, ++running);
            // Long enough for a third to come in, if it were let.
            await new Promise((resolve) => setTimeout(resolve, 200));
            running -= 1;
            finished += 1;
          });
        },
      ),
    ]);
    // None of these three ends before all are running: a runner that takes one at a time would never come to an end.
    await send(...Array.from({ length: 3 }, () => ({ name: "test/unlimited" })));
    await until("three calls at once", () => waiting === 3);
    await send(...Array.from({ length: 8 }, () => ({ name: "test/limited" })));
    await until("all eight", () => finished === 8);
    expect(most).toBeLessThanOrEqual(2);
  });
});
