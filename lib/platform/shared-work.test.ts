import { expect, it } from "vitest";
import { sharedWork } from "./shared-work";

it("is done once for all who ask while it goes on, and again for those who ask later", async () => {
  const share = sharedWork<number>("test");
  let done = 0;
  const work = async () => (done += 1);
  expect(await Promise.all([share("a", work), share("a", work), share("b", work)])).toEqual([1, 1, 2]);
  expect(await share("a", work)).toBe(3);
});

it("fails for all who asked, and is tried anew afterwards", async () => {
  const share = sharedWork<string>("failing");
  const fail = () => Promise.reject(new Error("no"));
  await expect(Promise.all([share("a", fail), share("a", fail)])).rejects.toThrow("no");
  expect(await share("a", async () => "yes")).toBe("yes");
});
