import { describe, expect, it } from "vitest";
import { DomainError } from "./errors";
import { stateMachine } from "./state-machine";

const MOVES = { draft: ["sent"], sent: ["paid", "draft"], paid: [] } as const;
const invoice = stateMachine("invoice", MOVES);

describe("stateMachine", () => {
  const every = invoice.states.flatMap((from) => invoice.states.map((to) => [from, to] as const));

  it.each(every)("decides %s → %s by the declared moves alone", (from, to) => {
    const declared = (MOVES[from] as readonly string[]).includes(to);
    expect(invoice.can(from, to)).toBe(declared);
    if (declared) expect(invoice.move(from, to)).toBe(to);
    else expect(() => invoice.move(from, to)).toThrow(DomainError);
  });

  it("refuses as a conflict that names both states", () => {
    expect(() => invoice.move("paid", "draft")).toThrow(
      expect.objectContaining({
        kind: "conflict",
        code: "invoice.illegal_transition",
        issues: [expect.objectContaining({ params: { from: "paid", to: "draft" } })],
      }),
    );
  });
});
