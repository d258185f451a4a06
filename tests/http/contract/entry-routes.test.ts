import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { root } from "@/bin/support/paths.mjs";
import { passwordResets } from "@/db/schema/identity/credentials";
import { inSystem } from "@/db/system";
import { hashToken, randomToken } from "@/lib/platform/crypto/token";
import { call, type Sent } from "../../support/api-client";
import { given, PASSWORD } from "../../support/given";
import { givenBilling } from "../../support/given-billing";
import { mailedQuote } from "../../support/given-links";
import { sharedApp } from "../../support/shared-app";
import { invite } from "./example";
import { expectJsonHeaders, expectRefusal } from "./expect-answer";

const fromPage = { origin: sharedApp().url };
const NEW_PASSWORD = "violette-tambour-rivage-7";

interface Entry {
  status: number;
  /** What a page of ours sends. */
  make(): Promise<Pick<Sent, "body" | "cookie">>;
}

const ENTRIES: Record<string, Entry> = {
  "/api/auth/forgot": { status: 200, make: async () => ({ body: { email: (await given.workspace()).email } }) },
  "/api/auth/invitation": {
    status: 200,
    make: async () => {
      const { token } = await invite(await given.workspace());
      return { body: { token, name: "Léa Marchand", password: NEW_PASSWORD } };
    },
  },
  "/api/auth/invitation/preview": {
    status: 200,
    make: async () => ({ body: { token: (await invite(await given.workspace())).token } }),
  },
  "/api/auth/reset": {
    status: 200,
    make: async () => {
      const { userId } = await given.workspace();
      const token = randomToken();
      const row = { userId, tokenHash: hashToken(token), expiresAt: new Date(Date.now() + 60_000) };
      await inSystem("write", (tx) => tx.insert(passwordResets).values(row));
      return { body: { token, password: NEW_PASSWORD } };
    },
  },
  "/api/auth/second-factor": {
    status: 200,
    make: async () => {
      const person = await given.workspace();
      const { code } = await given.twoFactor(person);
      return { cookie: (await given.session(person, 1)).cookie, body: { code: code() } };
    },
  },
  // The installation has its owner already; a first set-up is in races.test.ts.
  "/api/auth/setup": {
    status: 409,
    make: async () => {
      await given.workspace();
      const body = { name: "Camille", email: "camille@example.com", password: NEW_PASSWORD, workspace_name: "Atelier" };
      return { body };
    },
  },
  "/api/auth/sign-in": {
    status: 200,
    make: async () => ({ body: { email: (await given.workspace()).email, password: PASSWORD } }),
  },
  "/api/auth/sign-out": {
    status: 204,
    make: async () => ({ cookie: (await given.workspace()).session.cookie, body: {} }),
  },
};

const sharedQuote = async () => {
  const business = await givenBilling.business();
  const [token = ""] = await mailedQuote(business, (await givenBilling.issuedQuote(business.ctx)).id);
  return token;
};

const SHARED: Record<string, Entry> = {
  "/api/shared/view": { status: 200, make: async () => ({ body: { token: await sharedQuote() } }) },
  "/api/shared/accept": { status: 200, make: async () => ({ body: { token: await sharedQuote(), name: "Léa" } }) },
  "/api/shared/decline": { status: 200, make: async () => ({ body: { token: await sharedQuote(), name: "Léa" } }) },
};

const posts = Object.entries({ ...ENTRIES, ...SHARED });

test("every route of sign-in and of mailed links stands here", () => {
  const routes = globSync("app/api/{auth,shared}/**/route.ts", { cwd: root });
  expect(posts.map(([path]) => path).sort()).toEqual(
    routes.map((file) => `/${file.replace(/^app\//, "").replace(/\/route\.ts$/, "")}`).sort(),
  );
});

describe("a page of ours posts, and nobody else", () => {
  test.each(posts)("%s", async (path, { status, make }) => {
    const sent = await make();
    for (const origin of [undefined, "null", "https://evil.example", `${fromPage.origin}.evil.example`]) {
      const refused = await call("POST", path, { ...sent, headers: { origin } });
      expectRefusal(refused, 403, "request.origin");
      expect(refused.headers.getSetCookie()).toEqual([]);
    }
    const answer = await call("POST", path, { ...sent, headers: fromPage });
    expect(answer.status, answer.text).toBe(status);
    if (status === 200) expectJsonHeaders(answer);
    for (const line of answer.headers.getSetCookie()) expect(line).toMatch(/; HttpOnly; SameSite=lax$/);
  });
});

describe("what is no fair body is refused as what it is, and nothing happens", () => {
  test.each(posts)("%s", async (path, { status, make }) => {
    const { body, ...proof } = await make();
    const post = (change: Sent) =>
      call("POST", path, { ...proof, ...change, headers: { ...fromPage, ...change.headers } });
    const unknown = await post({ body: { ...(body as object), role: "owner", workspace_id: "x" } });
    expectRefusal(unknown, 422, "input.invalid");
    expect(Object.keys(unknown.body.errors ?? {}).sort()).toEqual(["role", "workspace_id"]);
    for (const raw of ["{", "[]", '"x"', '{"a":"\\u0000"}'])
      expectRefusal(await post({ raw }), 400, "request.malformed");
    const form = { "content-type": "application/x-www-form-urlencoded" };
    expectRefusal(await post({ raw: "a=b", headers: form }), 415, "request.media_type");
    expectRefusal(await post({ raw: `{"a":"${"x".repeat(256 * 1024)}"}` }), 413, "request.too_large");
    expect((await post({ body })).status).toBe(status);
  });

  test.each(posts)("%s, by another method", async (path) => {
    const methods = ["PUT", "PATCH", "DELETE", ...(path === "/api/auth/setup" ? [] : ["GET"])];
    for (const method of methods) {
      const answer = await call(method, path, { headers: fromPage });
      expectRefusal(answer, 405, "request.method");
      expect(answer.headers.get("allow")).toContain("POST");
    }
  });
});

test("a token signs no browser in, and cannot be left for a cookie", async () => {
  const { token: bearer } = await given.workspace();
  const refused = await call("POST", "/api/auth/second-factor", {
    bearer,
    body: { code: "123456" },
    headers: fromPage,
  });
  expectRefusal(refused, 409, "auth.not_pending");
});
