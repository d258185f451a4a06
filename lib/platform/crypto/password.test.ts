import { hash } from "@node-rs/argon2";
import { describe, expect, it } from "vitest";
import { bounded } from "./bounded";
import { checkPassword, hashPassword } from "./password";
import { passwordProblem } from "./password-policy";

/** Milliseconds of processor time, whatever else the machine is doing. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe("passwords", () => {
  it("match themselves only, in any Unicode form", async () => {
    const stored = await hashPassword("Été à la plage 2026");
    expect(stored).not.toBe(await hashPassword("Été à la plage 2026"));
    expect(await checkPassword(stored, "Été à la plage 2026".normalize("NFD"))).toEqual({ ok: true });
    expect(await checkPassword(stored, "été à la plage 2026")).toEqual({ ok: false });
    expect(await checkPassword(stored, "")).toEqual({ ok: false });
  });

  it("are hashed again when the stored parameters are older", async () => {
    const old = await hash("correct horse battery", { memoryCost: 4096, timeCost: 2, parallelism: 1 });
    const { ok, rehash } = await checkPassword(old, "correct horse battery");
    expect(ok).toBe(true);
    expect(await checkPassword(rehash ?? "", "correct horse battery")).toEqual({ ok: true });
    expect(await checkPassword(old, "wrong horse battery")).toEqual({ ok: false });
  });

  it("take the same work for an unknown person", async () => {
    const stored = await hashPassword("correct horse battery");
    const work = async (record: string | null) => {
      const spent: number[] = [];
      for (let lap = 0; lap < 5; lap += 1) {
        spent.push(await cpuOf(async () => expect((await checkPassword(record, "wrong horse")).ok).toBe(false)));
      }
      return Math.min(...spent);
    };
    const [known, unknown] = [await work(stored), await work(null)];
    expect(unknown).toBeGreaterThan(known * 0.7);
    expect(unknown).toBeLessThan(known * 1.4);
  });

  it("are refused with 503 rather than queued without end", async () => {
    const results = await Promise.allSettled(Array.from({ length: 70 }, () => checkPassword(null, "x")));
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(8);
    expect(refused[0]?.reason).toMatchObject({ kind: "unavailable", code: "server.busy" });
  });
});

describe("bounded", () => {
  it("keeps the order and the bound, and frees the place of a failure", async () => {
    const run = bounded({ running: 2, waiting: 10 });
    const started: number[] = [];
    let active = 0;
    let most = 0;
    const jobs = Array.from({ length: 12 }, (_, job) =>
      run(async () => {
        started.push(job);
        most = Math.max(most, ++active);
        await new Promise(setImmediate);
        active -= 1;
        if (job % 3 === 0) throw new Error("failed");
      }),
    );
    await Promise.allSettled(jobs);
    expect(started).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(most).toBe(2);
    await expect(run(async () => "free")).resolves.toBe("free");
  });
});

describe("passwordProblem", () => {
  const personal = ["Marie Dupont", "marie.dupont@atelier.example", "Atelier Dupont"];

  it.each([
    ["court", "password.too_short"],
    ["onze lettre", "password.too_short"],
    ["x".repeat(129), "password.too_long"],
    ["password1234", "password.too_common"],
    ["P@ssw0rd1234", "password.too_common"],
    ["azertyuiop12", "password.too_common"],
    ["motdepasse123", "password.too_common"],
    ["123456789012", "password.too_common"],
    ["soleilsoleil", "password.too_common"],
    ["aaaaaaaaaaaaaaaa", "password.too_common"],
    ["marie.dupont", "password.too_common"],
    ["marie.dupont@atelier.example", "password.too_common"],
    ["MarieDupont1", "password.too_common"],
  ])("refuses %s: %s", async (password, problem) => {
    expect(await passwordProblem(password, personal)).toBe(problem);
  });

  it.each([
    "une phrase longue à retenir",
    "Xk29!vbQ0pLm",
    "🦊 renard 🌲 forêt 🍄",
    "x9".repeat(4) + "une clé bien à moi ".repeat(6),
  ])("takes %s", async (password) => {
    expect(await passwordProblem(password, personal)).toBeNull();
  });

  it("judges the longest allowed input quickly", async () => {
    expect(await cpuOf(() => passwordProblem("aA1!".repeat(32), personal))).toBeLessThan(300);
  });
});
