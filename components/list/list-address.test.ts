import { describe, expect, it } from "vitest";
import { ListClientsInput } from "@/lib/crm/clients/input";
import { addressOf, keptAddress, listHref, listQuery, sameAddress } from "./list-address";

const FILTERS = ["status", "kind", "tag", "archived", "created_from"];
const TAG = "0f6d2c7e-5a0b-4a53-9f2e-0d6a3c9b1e77";
const queryOf = (params: Record<string, string>) => listQuery(ListClientsInput, params, FILTERS);

describe("listQuery", () => {
  it("reads search, filters, order and place", () => {
    expect(
      queryOf({ q: "durand", status: "active,prospect", archived: "1", sort: "-created_at", page: "3", per: "50" }),
    ).toEqual({
      search: "durand",
      filter: { status: "active,prospect", archived: "true" },
      sort: "-created_at",
      page: "3",
      perPage: 50,
    });
  });

  it("leaves out what it does not know, value by value", () => {
    expect(
      queryOf({
        status: "active,nonsense",
        kind: "robot",
        tag: `${TAG},not-an-id`,
        created_from: "2026-02-30",
        sort: "salary",
        page: "-2",
        per: "7",
        colour: "red",
      }),
    ).toEqual({ filter: { status: "active", tag: TAG } });
  });

  it("survives a filter with more values than a list takes", () => {
    const query = queryOf({ status: Array.from({ length: 80 }, () => "active").join(",") });
    expect(ListClientsInput.safeParse(query).success).toBe(true);
  });

  it("always gives an input the list takes", () => {
    const query = queryOf(addressOf({ q: "x".repeat(900), status: ["", "active"], page: "9".repeat(30), sort: "," }));
    expect(ListClientsInput.safeParse(query).success).toBe(true);
  });
});

describe("addressOf", () => {
  it("keeps the first of several values and no empty one", () => {
    expect(addressOf({ q: ["a", "b"], status: "", sort: undefined, kind: "person" })).toEqual({
      q: "a",
      kind: "person",
    });
  });
});

describe("listHref", () => {
  const address = { q: "a b", status: "active", page: "4", peek: TAG, view: "v" };

  it("starts at page 1 and closes the panel when the rows change", () => {
    expect(listHref("/clients", address, { status: "active,prospect" })).toBe(
      "/clients?q=a+b&status=active,prospect&view=v",
    );
  });

  it("keeps the place when only a panel opens or closes", () => {
    expect(listHref("/clients", address, { peek: "x" })).toBe("/clients?q=a+b&status=active&page=4&view=v&peek=x");
    expect(listHref("/clients", address, { peek: null })).toBe("/clients?q=a+b&status=active&page=4&view=v");
  });

  it("leaves nothing behind when all is taken out", () => {
    expect(listHref("/clients", { q: "a" }, { q: null })).toBe("/clients");
    expect(listHref("/clients", { q: "a", page: "2" }, { page: 1 })).toBe("/clients?q=a");
  });
});

describe("keptAddress", () => {
  it("keeps the choice and order of rows, not the place", () => {
    const address = { q: "a", status: "active", sort: "-name", page: "2", per: "50", peek: TAG, view: "v", job: "j" };
    expect(keptAddress(address, FILTERS)).toEqual({ q: "a", status: "active", sort: "-name", per: "50" });
  });

  it("tells whether a view was changed", () => {
    expect(sameAddress({ q: "a" }, { q: "a" })).toBe(true);
    expect(sameAddress({ q: "a" }, { q: "a", sort: "name" })).toBe(false);
    expect(sameAddress({ q: "a", sort: "name" }, { q: "a" })).toBe(false);
  });
});
