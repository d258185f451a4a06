import { call, type Answer, type Sent } from "../../support/api-client";
import type { Example, ExampleMaker } from "./example";
import { EXAMPLES } from "./examples";
import type { ApiOperation } from "./operations";

/** The example of an operation; PUT that does what PATCH does is called like it. */
export function makerOf({ name, alias, address }: ApiOperation): ExampleMaker {
  const maker = EXAMPLES[alias ? `PATCH ${address}` : name];
  if (!maker) throw new Error(`${name} has no example in tests/http/contract/examples.ts`);
  return maker;
}

export const pathOf = ({ address }: ApiOperation, params: Record<string, string> = {}): string =>
  address.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));

/** What the example sends as body. */
export function payloadOf({ body, upload, mediaType = "image/png" }: Example): Sent {
  if (upload) return { raw: upload, headers: { "content-type": mediaType } };
  return body ? { body } : {};
}

export const bearerOf = ({ proof, person }: Example): Pick<Sent, "bearer" | "cookie"> =>
  proof ?? { bearer: person.token };

/** Sends the example of an operation, by token unless told otherwise; `change` replaces parts of the request. */
export function perform(
  operation: ApiOperation,
  example: Example,
  change: Sent & { path?: string } = {},
): Promise<Answer> {
  const { path = pathOf(operation, example.params), ...sent } = change;
  const payload = payloadOf(example);
  const proof = "bearer" in sent || "cookie" in sent ? {} : bearerOf(example);
  const headers = { ...payload.headers, ...example.headers, ...sent.headers };
  return call(operation.method, path, { ...payload, ...proof, ...sent, headers });
}
