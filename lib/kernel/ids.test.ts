import { describe, expect, it } from "vitest";
import { idOf } from "./ids";

const clientId = idOf("client");

describe("idOf", () => {
  it("takes a UUID in any case and keeps PostgreSQL's spelling", () => {
    expect(clientId.parse("0199A3B0-1F2E-7C3D-8E4F-0123456789AB")).toBe("0199a3b0-1f2e-7c3d-8e4f-0123456789ab");
  });

  it.each([
    "",
    "1",
    "0199a3b01f2e7c3d8e4f0123456789ab",
    "{0199a3b0-1f2e-7c3d-8e4f-0123456789ab}",
    "0199a3b0-1f2e-7c3d-8e4f-0123456789ab\n",
  ])("refuses %j", (text) => {
    expect(clientId.safeParse(text).error?.issues[0]?.message).toBe("client.malformed_id");
  });
});
