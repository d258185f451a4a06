import { sql } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { inSystem } from "@/db/system";
import { checkHealth, databaseIsUp } from "./check-health";

const real = performance.now.bind(performance);
let later = 0;

/** An answer is kept for a second: as if that had passed. */
function fresh() {
  later += 10_000;
  vi.spyOn(performance, "now").mockImplementation(() => real() + later);
  return checkHealth();
}

afterEach(() => vi.restoreAllMocks());

// In this order: the last one takes the database away.
describe("health", () => {
  it("is asked for once by all who ask at the same time", async () => {
    const [first, second] = [checkHealth(), checkHealth()];
    expect(first).toBe(second);
    expect(await first).toMatchObject({
      overallStatus: "healthy",
      services: {
        database: { status: "up", latencyMs: expect.any(Number) },
        redis: { status: "disabled", latencyMs: null },
        jobs: { status: "up" },
        storage: { status: "up" },
      },
    });
  });

  it("does not wait for a service that hangs", async () => {
    await inSystem("write", async (tx) => {
      await tx.execute(sql`lock table graphile_worker._private_jobs in access exclusive mode`);
      const started = real();
      const { overallStatus, services } = await fresh();
      expect(real() - started).toBeLessThan(2_500);
      expect(overallStatus).toBe("degraded");
      expect(services).toMatchObject({ jobs: { status: "down" }, database: { status: "up" } });
    });
  });

  it("is degraded while nobody does the work that is due", async () => {
    await inSystem("write", (tx) =>
      tx.execute(sql`select graphile_worker.add_job('nobody', run_at := now() - interval '3 minutes')`),
    );
    expect(await fresh()).toMatchObject({ overallStatus: "degraded", services: { jobs: { status: "down" } } });
  });

  it("is down without the database", async () => {
    await closeDatabase();
    expect(await fresh()).toMatchObject({ overallStatus: "down", services: { database: { status: "down" } } });
    expect(await databaseIsUp()).toBe(false);
  });
});
