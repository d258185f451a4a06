import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { root } from "@/bin/support/paths.mjs";
import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { sendTestMail } from "@/lib/identity/senders/send-test-mail";
import { call, type Answer } from "../support/api-client";
import { given } from "../support/given";
import { givenBilling } from "../support/given-billing";
import { mailedInvoice } from "../support/given-links";
import { givenClient } from "../support/given-crm";
import { failedRun } from "./contract/example";
import { importAt } from "./support/imports";
import { getRsc } from "./support/page-request";

const owner = await givenBilling.business();
const pendingOwner = await given.workspace();
await given.twoFactor(pendingOwner);
const { mailId } = await sendTestMail(owner.ctx, {});
const client = await givenClient(owner);
const foreign = await givenBilling.issuedInvoice((await givenBilling.business()).ctx);
const { id: importId } = await importAt(owner.token);
const invoice = await givenBilling.invoiceDraft(owner.ctx);
const quote = await givenBilling.quoteDraft(owner.ctx);
const issued = await givenBilling.issuedInvoice(owner.ctx);
const creditNote = await createCreditNote(owner.ctx, { invoiceId: issued.id });

const pending = await given.session(pendingOwner, 1);
/** Whoever claims level 2 in the hint for redirects gets past the middleware, and not a step further. */
const forged = pending.cookie.replace("koomky.level=1", "koomky.level=2");

const own = { cookie: owner.session.cookie };

interface Visit {
  path: string;
  cookie?: string;
  status: number;
  /** Prerendered once, under a policy of hashes. */
  prerendered?: true;
}

const auth = (path: string): Visit => ({ path, status: 200, prerendered: true });
const page = (path: string, status = 200): Visit => ({ path, status, ...own });

async function sharedToken(): Promise<string> {
  const business = await givenBilling.business();
  const [token = ""] = await mailedInvoice(business, (await givenBilling.issuedInvoice(business.ctx)).id);
  return token;
}

/** How each page of the tree is reached. A test fails while one is missing here. */
const PAGES: Record<string, Visit> = {
  "(auth)/auth/[locale]/forgot": auth("/forgot"),
  "(auth)/auth/[locale]/invitation": auth(`/invitation/${"0".repeat(64)}`),
  "(auth)/auth/[locale]/login": auth("/login"),
  "(auth)/auth/[locale]/reset": auth(`/reset/${"0".repeat(64)}`),
  "(auth)/auth/[locale]/setup": auth("/setup"),
  "(auth)/auth/[locale]/two-factor": auth("/login/2fa"),
  "(dashboard)/dashboard": page("/dashboard"),
  "(dashboard)/[...missing]": page("/nothing/here", 404),
  "(dashboard)/clients": page("/clients"),
  "(dashboard)/clients/[clientId]/(record)": page(`/clients/${client.id}`),
  "(dashboard)/clients/[clientId]/(record)/contacts": page(`/clients/${client.id}/contacts`),
  "(dashboard)/clients/[clientId]/(record)/invoices": page(`/clients/${client.id}/invoices`),
  "(dashboard)/clients/[clientId]/(record)/quotes": page(`/clients/${client.id}/quotes`),
  "(dashboard)/clients/[clientId]/(record)/timeline": page(`/clients/${client.id}/timeline`),
  "(dashboard)/clients/[clientId]/edit": page(`/clients/${client.id}/edit`),
  "(dashboard)/clients/import": page("/clients/import"),
  "(dashboard)/clients/import/[importId]": page(`/clients/import/${importId}`),
  "(dashboard)/clients/new": page("/clients/new"),
  "(dashboard)/credit-notes": page("/credit-notes"),
  "(dashboard)/credit-notes/[creditNoteId]": page(`/credit-notes/${creditNote.id}`),
  "(dashboard)/credit-notes/[creditNoteId]/edit": page(`/credit-notes/${creditNote.id}/edit`),
  "(dashboard)/go/[...reference]": page(`/go/${issued.number}`, 307),
  "(dashboard)/invoices": page("/invoices"),
  "(dashboard)/invoices/[invoiceId]": page(`/invoices/${issued.id}`),
  "(dashboard)/invoices/[invoiceId]/edit": page(`/invoices/${invoice.id}/edit`),
  "(dashboard)/invoices/new": page(`/invoices/new?client=${client.id}`),
  "(dashboard)/jobs": page("/jobs"),
  "(dashboard)/jobs/[jobRunId]": page(`/jobs/${await failedRun(owner)}`),
  "(dashboard)/payments": page("/payments"),
  "(dashboard)/quotes": page("/quotes"),
  "(dashboard)/quotes/[quoteId]": page(`/quotes/${quote.id}`),
  "(dashboard)/quotes/[quoteId]/edit": page(`/quotes/${quote.id}/edit`),
  "(dashboard)/quotes/new": page("/quotes/new?client=nobody"),
  "(dashboard)/search": page("/search"),
  "(dashboard)/settings": page("/settings", 307),
  "(dashboard)/settings/api-tokens": page("/settings/api-tokens"),
  "(dashboard)/settings/audit": page("/settings/audit"),
  "(dashboard)/settings/business": page("/settings/business"),
  "(dashboard)/settings/email": page("/settings/email"),
  "(dashboard)/settings/invoicing": page("/settings/invoicing"),
  "(dashboard)/settings/mail-templates": page("/settings/mail-templates", 307),
  "(dashboard)/settings/mail-templates/[kind]": page("/settings/mail-templates/invoices"),
  "(dashboard)/settings/mailbox": page("/settings/mailbox"),
  "(dashboard)/settings/mailbox/[mailId]": page(`/settings/mailbox/${mailId}`),
  "(dashboard)/settings/notifications": page("/settings/notifications"),
  "(dashboard)/settings/numbering": page("/settings/numbering"),
  "(dashboard)/settings/profile": page("/settings/profile"),
  "(dashboard)/settings/security": page("/settings/security"),
  "(dashboard)/settings/sms": page("/settings/sms"),
  "(dashboard)/settings/tags": page("/settings/tags"),
  "(dashboard)/settings/team": page("/settings/team"),
  "(public)/d/[token]": { path: `/d/${await sharedToken()}`, status: 200 },
  "(setup)/setup/business": page("/setup/business"),
  "(setup)/setup/done": page("/setup/done"),
  "(setup)/setup/email": page("/setup/email"),
  "(setup)/setup/security": page("/setup/security"),
  "dev/ui": page("/dev/ui", 404),
};

/** The same pages where there is nothing to show. */
const ABSENT = [
  page(`/d/${"0".repeat(64)}`, 404),
  page(`/clients/${crypto.randomUUID()}`, 404),
  page(`/clients/import/${crypto.randomUUID()}`, 404),
  page(`/invoices/${crypto.randomUUID()}`, 404),
  // Another workspace's, and one of another kind.
  page(`/invoices/${foreign.id}`, 404),
  page(`/quotes/${issued.id}`, 404),
  page(`/credit-notes/${issued.id}`, 404),
  page("/invoices/not-an-id", 404),
  page("/go/FAC-1999-0001", 404),
  page(`/jobs/${crypto.randomUUID()}`, 404),
  page("/settings/mailbox/not-an-id", 404),
  page(`/invoices/${crypto.randomUUID()}/edit`, 404),
  page(`/invoices/${quote.id}/edit`, 404),
  page("/quotes/not-an-id/edit", 404),
  page(`/quotes/new?client=${crypto.randomUUID()}`, 404),
  // What is issued has its own page and no editor.
  page(`/invoices/${issued.id}/edit`, 307),
];

const FIXED = [
  "default-src 'none'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

const policyOf = ({ headers }: Answer) => headers.get("content-security-policy") ?? "";
const partsOf = (answer: Answer) => policyOf(answer).split("; ");
const part = (answer: Answer, name: string) => partsOf(answer).find((one) => one.startsWith(`${name} `)) ?? "";
const nonceOf = (answer: Answer) => /'nonce-([0-9a-f]{32})'/.exec(part(answer, "script-src"))?.[1];

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

interface Element {
  attributes: string;
  text: string;
}

const elements = ({ text }: Answer, name: "script" | "style"): Element[] =>
  [...text.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, "g"))].map(
    ([, attributes = "", content = ""]) => ({ attributes, text: content }),
  );

const attribute = ({ attributes }: Element, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];

/** Scripts and styles of a page that its policy would not let run. */
function refusedByPolicy(answer: Answer): string[] {
  const scripts = part(answer, "script-src").split(" ");
  const styles = part(answer, "style-src-elem").split(" ");
  const nonced = (element: Element, sources: string[]) => sources.includes(`'nonce-${attribute(element, "nonce")}'`);
  const refusedScripts = elements(answer, "script").filter((script) => {
    const source = attribute(script, "src");
    if (nonced(script, scripts)) return false;
    if (source === undefined) return !scripts.includes(hashOf(script.text));
    return !(source.startsWith("/") && scripts.includes("'self'") && !scripts.includes("'strict-dynamic'"));
  });
  const refusedStyles = elements(answer, "style").filter((style) => !nonced(style, styles));
  return [...refusedScripts, ...refusedStyles].map(({ attributes, text }) => `${attributes} ${text.slice(0, 80)}`);
}

function expectPolicy(answer: Answer, prerendered: boolean): void {
  const sources = prerendered
    ? /^script-src 'self'( 'sha256-[A-Za-z0-9+/]{43}=')+$/
    : /^script-src 'nonce-[0-9a-f]{32}' 'strict-dynamic'$/;
  expect(part(answer, "script-src")).toMatch(sources);
  const nonce = nonceOf(answer);
  const dynamic = [`style-src-elem 'self' 'nonce-${nonce}'`, "frame-src 'self'"];
  const others = partsOf(answer).filter((one) => !one.startsWith("script-src "));
  expect(others.sort()).toEqual([...FIXED, ...(prerendered ? ["style-src-elem 'self'"] : dynamic)].sort());
  expect(elements(answer, "script").length).toBeGreaterThan(0);
  expect(refusedByPolicy(answer)).toEqual([]);
  expect(answer.text).not.toMatch(/<[^>]+\son[a-z]+=|javascript:/i);
}

const visit = ({ path, cookie }: Visit) => call("GET", path, { cookie, headers: { origin: undefined } });

test("every page of the tree is visited", () => {
  const files = globSync("app/**/page.tsx", { cwd: root });
  const pages = files.map((file) => file.replace(/^app\//, "").replace(/\/page\.tsx$/, ""));
  expect(Object.keys(PAGES).sort()).toEqual(pages.sort());
});

describe("a page carries its policy, and every script on it fits", () => {
  const shown = Object.entries(PAGES).filter(([, { status }]) => status !== 307);
  test.each([...shown, ...ABSENT.map((one): [string, Visit] => [one.path, one])])("%s", async (_, expected) => {
    const answer = await visit(expected);
    expect(answer.status).toBe(expected.status);
    expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expectPolicy(answer, expected.prerendered ?? false);
  });

  test("and no two requests have the same nonce", async () => {
    const nonces = await Promise.all([1, 2, 3, 4].map(async () => nonceOf(await visit(page("/settings/profile")))));
    expect(new Set(nonces).size).toBe(4);
  });
});

test("the bare address leads to the dashboard, or to sign-in and from there to the dashboard", async () => {
  const inside = await call("GET", "/", own);
  expect([inside.status, new URL(inside.headers.get("location") ?? "", "http://x").pathname]).toEqual([
    303,
    "/dashboard",
  ]);
  for (const path of ["/", "/dashboard"]) {
    const outside = await call("GET", path, {});
    expect(outside.headers.get("location")).toMatch(/\/login$/);
  }
});

describe("a page shows nothing to somebody it is not for", () => {
  const guarded = Object.entries(PAGES).filter(([, { cookie, status }]) => cookie !== undefined && status < 400);
  test.each(guarded)("%s", async (_, { path }) => {
    for (const cookie of [undefined, "koomky.session=x; koomky.level=2", pending.cookie, forged]) {
      for (const get of [call.bind(null, "GET"), getRsc]) {
        const answer = await get(path, { cookie });
        expect(answer.text).not.toContain(owner.email);
        expect(answer.text).not.toContain(pendingOwner.email);
        const location = answer.headers.get("location") ?? "";
        const led =
          /^(?:http:\/\/localhost:\d+)?\/login/.test(location) || /NEXT_REDIRECT;[a-z]+;\/login/.test(answer.text);
        expect(led, `${answer.status} ${location}`).toBe(true);
      }
    }
  });
});
