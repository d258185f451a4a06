import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { loadDocument } from "@/app/api/v1/openapi.json/load-document";
import type { OpenApiDocument } from "@/lib/platform/openapi/document";
import { DOCS_POLICY, docsPage } from "@/lib/platform/openapi/docs-page";

let document: OpenApiDocument;
let page: string;

beforeAll(async () => {
  document = await loadDocument();
  page = docsPage(document, undefined);
});

describe("the API page", () => {
  it("shows every operation once", () => {
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((one) => one.operationId),
    );
    const shown = [...page.matchAll(/<details id="(\w+)"/g)].map(([, id]) => id);
    expect(shown).toEqual(expect.arrayContaining(ids));
    expect(new Set(shown).size).toBe(shown.length);
  });

  it("runs nothing and loads nothing from outside, under a policy that fits its one style", () => {
    expect(page).not.toMatch(/<script|<iframe|\son\w+=|style="|@import|url\(/i);
    const outside = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target);
    expect(outside.filter((target) => !/^[#/](?!\/)/.test(target ?? ""))).toEqual([]);
    const styles = [...page.matchAll(/<style>([^<]*)<\/style>/g)];
    expect(styles).toHaveLength(1);
    const hash = createHash("sha256")
      .update(styles[0]?.[1] ?? "")
      .digest("base64");
    expect(DOCS_POLICY).toContain(`style-src 'sha256-${hash}'`);
    expect(DOCS_POLICY).not.toContain("unsafe");
  });

  it("takes whatever stands in the document as text", () => {
    const hostile = '<img src=x onerror="alert(1)">';
    const { get } = document.paths["/api/v1/members"] ?? {};
    if (!get) throw new Error("No members route");
    const changed = { ...document, paths: { "/api/v1/members": { get: { ...get, summary: hostile } } } };
    expect(docsPage(changed, undefined)).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(docsPage(changed, undefined).includes(hostile)).toBe(false);
  });

  it("follows the theme chosen in the application", () => {
    expect(/<html[^>]*>/.exec(page)?.[0]).not.toContain("data-theme");
    expect(/<html[^>]*>/.exec(docsPage(document, "dark"))?.[0]).toContain('data-theme="dark"');
  });
});
