import { describe, test } from "vitest";
import { expectSuccess } from "./expect-answer";
import { operationsWhere, type ApiOperation } from "./operations";
import { makerOf, perform } from "./perform";

describe("every operation answers as described, by token and by cookie", () => {
  const usual = ({ meta, name }: ApiOperation) => meta.access === "signed-in" && name !== "POST /api/v1/auth/refresh";

  test.each(operationsWhere(() => true))("%s", async (_, operation) => {
    const example = await makerOf(operation)();
    expectSuccess(operation, await perform(operation, example));
    if (!usual(operation)) return;
    // What was changed cannot always be changed again.
    const again = operation.meta.mode === "read" ? example : await makerOf(operation)();
    expectSuccess(operation, await perform(operation, again, { cookie: again.person.session.cookie }));
  });
});
