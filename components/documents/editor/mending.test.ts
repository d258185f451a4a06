import { expect, it } from "vitest";
import { mendingOf } from "./mending";

const owner = { clientId: "c1", mayEditBusiness: true };

it.each([
  ["seller.siren", owner, { at: "page", href: "/settings/business" }],
  ["seller.siren", { ...owner, mayEditBusiness: false }, null],
  ["buyer.city", owner, { at: "page", href: "/clients/c1/edit" }],
  ["document.lines", owner, { at: "lines" }],
  ["document.exchangeRate", owner, { at: "field", name: "exchangeRate" }],
  ["document.invoice", owner, null],
] as const)("%s is mended where it can be", (path, who, mending) => expect(mendingOf({ path }, who)).toEqual(mending));
