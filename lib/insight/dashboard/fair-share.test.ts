import { expect, test } from "vitest";
import { fairShare } from "./fair-share";

test.each([
  ["all when all fit", [["a"], ["b", "c"]], 6, ["a", "b", "c"]],
  ["one of each before two of one", [["a", "b", "c", "d"], ["e"], [], ["f", "g"]], 3, ["a", "e", "f"]],
  ["the first lists where there is room left", [["a", "b", "c", "d"], ["e"], ["f", "g"]], 5, ["a", "b", "e", "f", "g"]],
  ["nothing of nothing", [[], []], 4, []],
  ["nothing where nothing fits", [["a"]], 0, []],
])("takes %s", (_, lists, places, expected) => {
  expect(fairShare(lists, places)).toEqual(expected);
});
