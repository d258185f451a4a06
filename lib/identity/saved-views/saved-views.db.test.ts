import { describe, expect, it } from "vitest";
import { given } from "@/tests/support/given";
import { listSavedViews } from "./list-saved-views";
import { removeView } from "./remove-view";
import { saveView } from "./save-view";
import { updateView } from "./update-view";

const list = "clients";
const view = (name: string, more: object = {}) => ({
  list,
  name,
  query: { status: "active" },
  columns: ["name"],
  ...more,
});

describe("saved views", () => {
  it("are a person's own until they share them; only they change them", async () => {
    const owner = await given.workspace({ name: "Camille" });
    const [colleague, stranger] = [await given.member(owner, "accountant"), await given.workspace()];
    const { id } = await saveView(owner.ctx, view("Étranger", { query: { country: "BE,CH", sort: "-created_at" } }));
    await saveView(owner.ctx, view("Actifs", { shared: true, columns: ["name", "city"] }));
    const shared = { name: "Actifs", shared: true, columns: ["name", "city"], ownerName: "Camille" };
    expect(await listSavedViews(owner.ctx, { list })).toMatchObject([
      { ...shared, own: true },
      { id, name: "Étranger", query: { country: "BE,CH", sort: "-created_at" }, shared: false, own: true },
    ]);
    const seen = await listSavedViews(colleague.ctx, { list });
    expect(seen).toMatchObject([{ ...shared, own: false }]);
    expect(await listSavedViews(stranger.ctx, { list })).toEqual([]);
    for (const viewId of [id, seen[0]?.id ?? ""]) {
      for (const { ctx } of [colleague, stranger]) {
        await expect(updateView(ctx, { viewId, name: "Pris" })).rejects.toMatchObject({ code: "saved_view.not_found" });
        await expect(removeView(ctx, { viewId })).rejects.toMatchObject({ code: "saved_view.not_found" });
      }
    }
    await updateView(owner.ctx, { viewId: id, name: "Hors de France", query: {} });
    await removeView(owner.ctx, { viewId: seen[0]?.id ?? "" });
    expect(await listSavedViews(owner.ctx, { list })).toMatchObject([
      { name: "Hors de France", query: {}, columns: ["name"] },
    ]);
  });

  it("have a name of their own for each person, whatever its case", async () => {
    const owner = await given.workspace();
    const colleague = await given.member(owner);
    await saveView(owner.ctx, view("Actifs"));
    await saveView(colleague.ctx, view("Actifs"));
    await expect(saveView(owner.ctx, view("ACTIFS"))).rejects.toSatisfy((error) =>
      JSON.stringify(error).includes("23505"),
    );
  });

  it("are fifty at most, also when they are saved at once", async () => {
    const owner = await given.workspace();
    for (let index = 0; index < 47; index += 1) await saveView(owner.ctx, view(`Vue ${index}`));
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => saveView(owner.ctx, view(`Plus ${index}`))),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect(await listSavedViews(owner.ctx, { list })).toHaveLength(50);
  });
});
