import { describe, test } from "vitest";
import { expectSuccess } from "./expect-answer";
import { operationsWhere } from "./operations";
import { makerOf, perform } from "./perform";

describe("every operation answers as described", () => {
  test.each(operationsWhere(() => true))("%s", async (_, operation) => {
    const example = await makerOf(operation)();
    expectSuccess(operation, await perform(operation, example));
  });

  const usual = operationsWhere(
    ({ meta, name }) => meta.access === "signed-in" && name !== "POST /api/v1/auth/refresh",
  );
  test.each(usual)("%s, by cookie", async (_, operation) => {
    const example = await makerOf(operation)();
    expectSuccess(operation, await perform(operation, example, { cookie: example.person.session.cookie }));
  });
});
