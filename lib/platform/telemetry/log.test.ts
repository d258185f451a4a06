import { describe, expect, it } from "vitest";
import { createLog } from "./log";

function capture(level = "debug") {
  const lines: Record<string, unknown>[] = [];
  const log = createLog(level, { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
  return { log, lines };
}

describe("log", () => {
  it("writes one JSON line per event", () => {
    const { log, lines } = capture();
    log.warn("relay_paused", { reason: "database gone", count: 3, request_id: "r-1" });
    expect(lines).toEqual([
      {
        level: "warn",
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        event: "relay_paused",
        reason: "database gone",
        count: 3,
        request_id: "r-1",
      },
    ]);
  });

  it("keeps to the list of fields, and names what it left out", () => {
    const { log, lines } = capture();
    // A variable may carry more than its type says; a literal would not compile.
    const careless = { user_id: "u", password: "hunter2", cookie: "sid=1", body: { a: 1 }, email: "marie@x.example" };
    log.info("sign_in", careless);
    expect(lines[0]).toMatchObject({ user_id: "u", omitted: ["password", "cookie", "body", "email"] });
    expect(JSON.stringify(lines)).not.toMatch(/hunter2|sid=1|marie/);
  });

  it("keeps no object inside an allowed field", () => {
    const { log, lines } = capture();
    log.info("x", { detail: { password: "hunter2" }, reason: ["a"] });
    expect(JSON.stringify(lines)).not.toContain("hunter2");
  });

  it("shows an error with its causes, without the values of a failed query", () => {
    const { log, lines } = capture();
    const cause = Object.assign(new Error("duplicate key"), {
      code: "23505",
      constraint: "users_email_key",
      detail: "(marie@x)",
    });
    const error = new Error("Failed query: insert into users values ($1)\nparams: marie@x.example,hunter2", { cause });
    log.error("unexpected_error", { error });
    const [line] = lines as [{ error: { message: string; stack: string; cause: unknown } }];
    expect(line.error.message).toBe("Failed query: insert into users values ($1)");
    expect(line.error.stack).toMatch(/^ {4}at /);
    expect(line.error.cause).toMatchObject({ code: "23505", constraint: "users_email_key" });
    expect(JSON.stringify(lines)).not.toMatch(/marie|hunter2/);
  });

  it("cuts endless text and survives errors that are none", () => {
    const { log, lines } = capture();
    log.error("x", { reason: "a".repeat(10_000), error: { toString: () => "thrown object" } });
    expect((lines[0] as { reason: string }).reason).toHaveLength(2_000);
    expect(lines[0]).toMatchObject({ error: { message: "thrown object" } });
  });

  it("is silent below its level", () => {
    const { log, lines } = capture("error");
    log.info("a");
    log.warn("b");
    expect(lines).toEqual([]);
  });
});
