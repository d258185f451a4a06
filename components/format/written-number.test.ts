import { expect, test } from "vitest";
import { writtenFigure, writtenNumber, writtenPercent } from "./written-number";

test("figures are written as their reader writes them, exactly", () => {
  expect(writtenNumber("1234.5", "fr")).toBe("1\u00a0234,5");
  expect(writtenNumber("-0.0001", "en-GB")).toBe("-0.0001");
  expect(writtenPercent("5.5", "fr")).toBe("5,5\u00a0%");
  expect(writtenPercent("20", "en-GB")).toBe("20%");
  expect(writtenFigure("480", "fr", 2)).toBe("480,00");
  expect(writtenFigure("0.123456", "fr", 2)).toBe("0,123456");
  expect(writtenFigure("9007199254740993.01", "en-GB", 2)).toBe("9,007,199,254,740,993.01");
});
