import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadDocument, loadRoutes } from "@/app/api/v1/openapi.json/load-document";
import { MANIFEST_FILE, manifestSource, routeFiles } from "@/bin/support/route-manifest";
import { root } from "@/bin/support/paths.mjs";
import { PERMISSIONS } from "@/lib/catalog/permissions";
import { toSnake } from "@/lib/kernel/wire-case";
import { handlersOf, type LoadedRoute, type OpenApiDocument } from "@/lib/platform/openapi/document";

let routes: LoadedRoute[];
let document: OpenApiDocument;

beforeAll(async () => {
  routes = await loadRoutes();
  document = await loadDocument();
});

/** Every object anywhere in the document, with where it stands. */
function* walk(value: unknown, at = "#"): Generator<[string, Record<string, unknown>]> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* walk(item, `${at}/${index}`);
  else if (typeof value === "object" && value !== null) {
    yield [at, value as Record<string, unknown>];
    for (const [key, item] of Object.entries(value)) yield* walk(item, `${at}/${key}`);
  }
}

const at = (pointer: string): unknown =>
  pointer
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);

const operations = () =>
  Object.entries(document.paths).flatMap(([address, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method} ${address}`,
      address,
      method,
      operation,
    })),
  );

describe("the route manifest", () => {
  it("is what the generator makes of the files", () => {
    expect(readFileSync(path.join(root, MANIFEST_FILE), "utf8")).toBe(manifestSource());
  });

  it("finds every route of the tree", () => {
    expect(routeFiles().length).toBeGreaterThan(40);
    const loaded = routes.map(({ path: address }) => address).sort();
    expect(loaded).toEqual(
      routeFiles()
        .map(({ address }) => address)
        .sort(),
    );
  });

  it("knows no route that answers a method it does not describe", async () => {
    for (const { path: address, module } of routes) {
      const described = handlersOf({ path: address, module }).map(({ method }) => method as string);
      expect(described, address).not.toEqual([]);
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((name) => !described.includes(name))) {
        const refuse = module[method] as ((request: Request) => Response) | undefined;
        expect(refuse?.(new Request("http://localhost/", { method })).status, `${method} ${address}`).toBe(405);
      }
    }
  });
});

describe("the OpenAPI document", () => {
  it("describes every route and method of the manifest, and no other", () => {
    const wanted = routes.flatMap((route) =>
      handlersOf(route).map(({ method }) => {
        const address = route.path.replace(/\{(\w+)\}/g, (_, name: string) => `{${toSnake(name)}}`);
        return `${method.toLowerCase()} ${address}`;
      }),
    );
    expect(
      operations()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(wanted.sort());
  });

  it("refers to nothing that is not there", () => {
    const refs = [...walk(document)].flatMap(([, { $ref }]) => (typeof $ref === "string" ? [$ref] : []));
    expect(refs.length).toBeGreaterThan(100);
    for (const ref of refs) expect(at(ref), ref).toBeDefined();
  });

  it("spells every property name as the wire does", () => {
    const properties = [...walk(document)].flatMap(([, value]) => Object.keys((value["properties"] as object) ?? {}));
    expect(properties).toContain("per_page");
    expect(properties.filter((name) => !/^[a-z0-9_]+$/.test(name))).toEqual([]);
  });

  it("requires only properties there are", () => {
    for (const [where, { required, properties }] of walk(document)) {
      if (!Array.isArray(required) || !properties) continue;
      for (const name of required) expect(Object.keys(properties), where).toContain(name);
    }
  });

  it("declares each placeholder of an address, and gives each operation its own id", () => {
    for (const { name, address, operation } of operations()) {
      const placeholders = [...address.matchAll(/\{(\w+)\}/g)].map(([, placeholder]) => placeholder);
      const declared = (operation.parameters ?? []).flatMap((parameter) =>
        "in" in parameter && parameter.in === "path" ? [parameter.name] : [],
      );
      expect(declared, name).toEqual(placeholders);
    }
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("names the permission a token needs as one of the catalog", () => {
    const scopes = operations().flatMap(({ operation }) =>
      operation.security.flatMap((one) => one["token" as never] ?? []),
    );
    expect(scopes.length).toBeGreaterThan(30);
    for (const scope of scopes) expect(PERMISSIONS).toContain(scope);
  });

  it("takes the idempotency key on every POST of a signed-in caller", () => {
    const without = operations().filter(({ method, operation }) => {
      const parameters = JSON.stringify(operation.parameters ?? []);
      return method === "post" && operation.security.length > 0 && !parameters.includes("IdempotencyKey");
    });
    expect(without.map(({ name }) => name).filter((name) => !name.includes("/auth/"))).toEqual([]);
  });
});
