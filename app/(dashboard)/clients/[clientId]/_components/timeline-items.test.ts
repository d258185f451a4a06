import { describe, expect, it } from "vitest";
import type { ActivityView } from "@/lib/crm/activities/view";
import { withNewFirstPage } from "./timeline-items";

const item = (id: string, second: number): ActivityView => ({
  id,
  type: "note",
  category: "note",
  occurredAt: new Date(second * 1_000).toISOString(),
  actor: { kind: "user", userId: null, name: null },
  subject: { kind: "client", id: "c" },
  clientName: "Maison Verlaine",
  text: id,
  durationMinutes: null,
  editable: false,
  createdAt: new Date(0).toISOString(),
  updatedAt: new Date(0).toISOString(),
});

const [a, b, c, d, e] = [item("a", 5), item("b", 4), item("c", 3), item("d", 2), item("e", 1)];

const ids = (items: readonly ActivityView[]) => items.map(({ id }) => id).join("");

describe("withNewFirstPage", () => {
  it("keeps what was loaded beyond the page, and what the page pushed out", () => {
    const fresh = item("x", 9);
    expect(ids(withNewFirstPage([fresh, a, b], [a, b, c, d, e]))).toBe("xabcde");
  });

  it("drops what was removed from the page, and takes changes over", () => {
    const changed = { ...b, occurredAt: a.occurredAt };
    expect(ids(withNewFirstPage([a, c, d], [a, b, c, d, e]))).toBe("acde");
    expect(withNewFirstPage([a, changed, c], [a, b, c])[1]).toBe(changed);
  });

  it("tells entries of the same instant apart by id", () => {
    const twin = item("f", 3);
    expect(ids(withNewFirstPage([a, twin], [a, twin, c, d]))).toBe("afcd");
    expect(ids(withNewFirstPage([a, c], [a, twin, c, d]))).toBe("acd");
  });

  it("is empty when nothing is left", () => {
    expect(withNewFirstPage([], [a])).toEqual([]);
  });
});
