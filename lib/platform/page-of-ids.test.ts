import { expect, test } from "vitest";
import { pageOfIds, type Stretch } from "./page-of-ids";

const LIST = Array.from({ length: 60 }, (_, at) => ({ id: String(at) }));

test("a page is the same from either end, and the end that is nearer is walked from", async () => {
  const walked: Stretch[] = [];
  const walk = async (stretch: Stretch) => {
    walked.push(stretch);
    const list = stretch.backwards ? LIST.toReversed() : LIST;
    return list.slice(stretch.offset, stretch.offset + stretch.limit);
  };
  for (const perPage of [1, 7, 25, 60, 100]) {
    for (let page = 1; page <= 62; page += 1) {
      const expected = LIST.slice((page - 1) * perPage, page * perPage).map(({ id }) => id);
      expect(await pageOfIds({ page, perPage, total: 60 }, walk)).toEqual(expected);
    }
  }
  expect(Math.max(...walked.map(({ offset }) => offset))).toBeLessThanOrEqual(30);
  expect(walked.every(({ limit }) => limit > 0)).toBe(true);
});
