import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/workspace";
import { given, type GivenPerson } from "@/tests/support/given";
import { numbered } from "@/tests/support/numbered";
import { getInvoicing } from "./get-invoicing";
import { updateInvoicing } from "./update-invoicing";
import { viewInvoicing } from "./view";

const on = ({ ctx }: GivenPerson, day: string) => ({ ...ctx, now: () => new Date(`${day}T10:00:00Z`) });

const change = async (owner: GivenPerson, day: string, input: object) =>
  viewInvoicing(await updateInvoicing(on(owner, day), input));

const next = async (owner: GivenPerson, day: string) =>
  viewInvoicing(await getInvoicing(on(owner, day), {})).invoiceNextNumber;

/** Until somebody lets it go on. */
function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

describe("the next number", () => {
  it("is set by whoever switches in mid-year, in this period and series only", async () => {
    const owner = await given.workspace();
    expect(await change(owner, "2026-03-15", { invoiceNext: 42 })).toMatchObject({
      invoiceNext: 42,
      invoiceNextNumber: "FAC-2026-0042",
      quoteNext: 1,
      version: 1,
    });
    expect(await numbered(owner, "invoice", "2026-03-15")).toBe("FAC-2026-0042");
    expect(await numbered(owner, "quote", "2026-03-15")).toBe("DEV-2026-0001");
    expect(await next(owner, "2027-01-01")).toBe("FAC-2027-0001");
  });

  it("goes back as long as no document stands in the way, and names the lowest that is free", async () => {
    const owner = await given.workspace();
    await change(owner, "2026-03-15", { invoiceNext: 100_000 });
    expect((await change(owner, "2026-03-15", { invoiceNext: 10 })).invoiceNextNumber).toBe("FAC-2026-0010");
    expect(await numbered(owner, "invoice", "2026-03-15")).toBe("FAC-2026-0010");
    for (const invoiceNext of [1, 10]) {
      await expect(change(owner, "2026-03-16", { invoiceNext, paymentTermsDays: 3 })).rejects.toMatchObject({
        kind: "invalid",
        issues: [{ path: "invoiceNext", code: "numbering.taken", params: { lowest: 11, number: "FAC-2026-0011" } }],
      });
    }
    expect(await change(owner, "2026-03-16", { invoiceNext: 11 })).toMatchObject({ version: 2, paymentTermsDays: 30 });
    // A typing error is put right.
    await change(owner, "2026-03-16", { invoiceNext: 5000 });
    expect((await change(owner, "2026-03-16", { invoiceNext: 11 })).invoiceNext).toBe(11);
  });

  it("may not be one that a quote has no claim to", async () => {
    const owner = await given.workspace();
    await numbered(owner, "quote", "2026-03-15");
    const invoicePattern = "DEV-{YYYY}-{NNNN}";
    expect((await change(owner, "2026-03-15", { invoicePattern, invoiceNext: 1 })).invoiceNext).toBe(1);
  });
});

describe("other numbering", () => {
  it("goes on counting under another pattern, and after coming back to the first", async () => {
    const owner = await given.workspace();
    await numbered(owner, "invoice", "2026-03-01");
    await change(owner, "2026-03-02", { invoicePattern: "F{YY}/{NNN}" });
    expect(await numbered(owner, "invoice", "2026-03-02")).toBe("F26/002");
    await change(owner, "2026-03-03", { invoicePattern: "FAC-{YYYY}-{NNNN}" });
    expect(await numbered(owner, "invoice", "2026-03-03")).toBe("FAC-2026-0003");
  });

  it("gives no number again, even when the counter went back under another pattern", async () => {
    const owner = await given.workspace();
    for (let count = 0; count < 3; count += 1) await numbered(owner, "invoice", "2026-03-01");
    await change(owner, "2026-03-02", { invoicePattern: "B{YYYY}-{N}", invoiceNext: 1 });
    expect(await numbered(owner, "invoice", "2026-03-02")).toBe("B2026-1");
    expect(await change(owner, "2026-03-03", { invoicePattern: "FAC-{YYYY}-{NNNN}" })).toMatchObject({
      invoiceNext: 4,
    });
    await change(owner, "2026-03-03", { invoicePattern: "B{YYYY}-{N}" });
    await expect(
      change(owner, "2026-03-04", { invoicePattern: "FAC-{YYYY}-{NNNN}", invoiceNext: 2 }),
    ).rejects.toMatchObject({ issues: [{ path: "invoiceNext", params: { lowest: 4 } }] });
  });

  it("sees a number that another pattern made the same", async () => {
    const owner = await given.workspace();
    await change(owner, "2026-03-01", { invoicePattern: "F{YY}{NNN}" });
    expect(await numbered(owner, "invoice", "2026-03-01")).toBe("F26001");
    const never = { invoicePattern: "F{NNNNN}", invoiceReset: "never" };
    expect((await change(owner, "2026-03-02", never)).invoiceNextNumber).toBe("F26002");
  });

  it.each([
    ["yearly", "monthly", "F{YYYY}-{MM}-{NN}", "F2026-04-04", "F2026-05-01"],
    ["yearly", "never", "F{YYYY}-{MM}-{NN}", "F2026-04-04", "F2026-05-04"],
    ["monthly", "yearly", "F{YYYY}-{MM}-{NN}", "F2026-04-04", "F2026-05-04"],
    ["never", "yearly", "F{YYYY}-{MM}-{NN}", "F2026-04-04", "F2026-05-04"],
  ])("counts on when %s becomes %s", async (before, after, pattern, today, nextMonth) => {
    const owner = await given.workspace();
    await change(owner, "2026-04-01", { invoicePattern: pattern, invoiceReset: before });
    for (let count = 0; count < 3; count += 1) await numbered(owner, "invoice", "2026-04-02");
    await change(owner, "2026-04-03", { invoiceReset: after });
    expect(await next(owner, "2026-04-03")).toBe(today);
    expect(await next(owner, "2026-05-03")).toBe(nextMonth);
  });

  it("keeps a number apart that is dated back into the last document's month", async () => {
    const owner = await given.workspace();
    await change(owner, "2026-03-01", { invoicePattern: "F{YYYY}-{MM}-{NN}" });
    expect(await numbered(owner, "invoice", "2026-03-10")).toBe("F2026-03-01");
    await change(owner, "2026-04-02", { invoiceReset: "monthly" });
    expect(await numbered(owner, "invoice", "2026-03-15")).toBe("F2026-03-02");
    // The counter of April went on from the year's: it goes back because nothing stands in the way.
    expect((await change(owner, "2026-04-02", { invoiceNext: 1 })).invoiceNextNumber).toBe("F2026-04-01");
  });
});

describe("two at once", () => {
  it("leave what one of them wrote, whole", async () => {
    const owner = await given.workspace();
    const admin = await given.member(owner, "admin");
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        change(index % 2 ? admin : owner, "2026-03-15", {
          version: 0,
          invoiceNext: 10 + index,
          footer: { fr: `${index}` },
        }),
      ),
    );
    const kept = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    expect(kept).toHaveLength(1);
    const view = viewInvoicing(await getInvoicing(on(owner, "2026-03-15"), {}));
    expect(view).toEqual(kept[0]);
    expect(view.footer.fr).toBe(String(view.invoiceNext - 10));
  });

  it("a document that is being issued keeps its number, and the next one waits to be told", async () => {
    const owner = await given.workspace();
    await change(owner, "2026-03-15", { invoiceNext: 7 });
    const [taken, hold] = [gate(), gate()];
    const issuing = numbered(owner, "invoice", "2026-03-15", async () => {
      taken.open();
      await hold.passed;
    });
    await taken.passed;
    const changing = change(owner, "2026-03-15", { invoiceNext: 7 });
    changing.catch(() => {});
    // Also while the change waits, reading does not.
    expect(await next(owner, "2026-03-15")).toBe("FAC-2026-0007");
    hold.open();
    expect(await issuing).toBe("FAC-2026-0007");
    await expect(changing).rejects.toMatchObject({ issues: [{ path: "invoiceNext", params: { lowest: 8 } }] });
  });

  it.each([
    ["for the first time", {}],
    ["again", { paymentTermsDays: 5 }],
  ])("a document that is being issued keeps its series as it is when numbering is changed %s", async (_, earlier) => {
    const owner = await given.workspace();
    if (Object.keys(earlier).length > 0) await change(owner, "2026-03-14", earlier);
    const [taken, hold] = [gate(), gate()];
    const issuing = numbered(owner, "invoice", "2026-03-15", async () => {
      taken.open();
      await hold.passed;
    });
    await taken.passed;
    let changed = false;
    const changing = change(owner, "2026-03-15", { invoicePattern: "B{YYYY}-{N}", invoiceReset: "never" });
    void changing.then(() => (changed = true));
    // Others issue meanwhile: only whoever changes the series waits.
    if (Object.keys(earlier).length > 0) expect(await numbered(owner, "quote", "2026-03-15")).toBe("DEV-2026-0001");
    expect(await next(owner, "2026-03-15")).toBe("FAC-2026-0001");
    expect(changed).toBe(false);
    hold.open();
    expect(await issuing).toBe("FAC-2026-0001");
    expect((await changing).invoiceNextNumber).toBe("B2026-2");
  });

  it("numbers are taken under settings that nobody can change meanwhile", async () => {
    const owner = await given.workspace();
    await change(owner, "2026-03-14", { paymentTermsDays: 5 });
    const changing = () =>
      inWorkspace(owner.ctx.actor, "write", (tx) =>
        tx.execute(sql`select 1 from invoicing_settings for no key update nowait`),
      );
    await numbered(owner, "invoice", "2026-03-15", () =>
      expect(changing()).rejects.toMatchObject({ cause: { code: "55P03" } }),
    );
    expect((await changing()).rows).toHaveLength(1);
  });

  it("numbers have no double while documents are issued and settings saved", async () => {
    const owner = await given.workspace();
    const work = Array.from({ length: 20 }, (_, index) =>
      index % 5 === 0
        ? change(owner, "2026-03-15", { invoiceNext: 1 + index, paymentTermsDays: index }).catch(() => "")
        : numbered(owner, "invoice", "2026-03-15"),
    );
    const numbers = (await Promise.all(work)).filter((one) => typeof one === "string" && one !== "");
    expect(numbers).toHaveLength(16);
    expect(new Set(numbers).size).toBe(16);
  });
});
