import { globSync } from "node:fs";
import type { Page } from "@playwright/test";
import { startApp } from "../support/app";
import { expect, test, watch } from "../support/browser";
import type { GivenPerson } from "../support/given";
import { signInAs } from "../support/sign-in-as";
import { expectSound, LOOKS } from "./support/expect-sound";
import { expectTrustedScripts } from "./support/expect-trusted-scripts";

interface Visit {
  /** Address to open; made for pages of one record. */
  path: string | ((owner: GivenPerson, page: Page) => Promise<string>);
  /** Who opens it; the owner unless said otherwise. */
  as?: "nobody" | "member";
}

async function firstOf(page: Page, list: string): Promise<string> {
  let id: string | undefined;
  await expect(async () => {
    const answer = (await (await page.request.get(`/api/v1/${list}`)).json()) as { data: { id: string }[] };
    id = answer.data[0]?.id;
    expect(id).toBeDefined();
  }).toPass();
  return id ?? "";
}

/** A client with a contact, a tag and a note. */
async function aClient(owner: GivenPerson, page: Page): Promise<string> {
  const headers = { authorization: `Bearer ${owner.token}` };
  const post = async (path: string, data: object) =>
    (await (await page.request.post(`/api/v1/${path}`, { headers, data })).json()) as { data: { id: string } };
  const { data } = await post("clients", { name: "Maison Verlaine", city: "Paris", notes: "Décide vite." });
  await post(`clients/${data.id}/contacts`, { first_name: "Hélène", last_name: "Aubry", position: "Directrice" });
  await post(`clients/${data.id}/tags`, { name: "E-commerce" });
  await post(`clients/${data.id}/activities`, { type: "call", text: "Gabarit validé.", duration_minutes: 12 });
  return `/clients/${data.id}`;
}

/** What a draft of a business that may issue documents is edited at. */
async function aDraft(owner: GivenPerson, kind: "quotes" | "invoices" | "credit-notes"): Promise<string> {
  const [{ givenBilling, LEGAL_IDENTITY }, { updateLegalIdentity }, { createCreditNote }] = await Promise.all([
    import("../support/given-billing"),
    import("@/lib/identity/workspaces/update-legal-identity"),
    import("@/lib/billing/credit-notes/create-credit-note"),
  ]);
  await updateLegalIdentity(owner.ctx, LEGAL_IDENTITY);
  const make = {
    quotes: () => givenBilling.quoteDraft(owner.ctx),
    invoices: () => givenBilling.invoiceDraft(owner.ctx),
    "credit-notes": async () =>
      createCreditNote(owner.ctx, { invoiceId: (await givenBilling.issuedInvoice(owner.ctx)).id }),
  };
  return `/${kind}/${(await make[kind]()).id}/edit`;
}

/** Something in every part of the dashboard. First of all that issues anything: numbers follow the calendar. */
async function aBusiness(owner: GivenPerson): Promise<string> {
  const [{ registered }, { givenDashboard }] = await Promise.all([
    import("../support/given-billing"),
    import("../support/given-dashboard"),
  ]);
  await givenDashboard(await registered(owner));
  return "/dashboard?period=quarter";
}

/** A checked import with a refused row. */
async function anImport(owner: GivenPerson, page: Page): Promise<string> {
  const authorization = `Bearer ${owner.token}`;
  const data = "Raison sociale;E-mail;Ville\nLumen;bonjour@lumen.example;Lyon\nVerlaine;pas-une-adresse;Gand\n";
  const uploaded = await page.request.post("/api/v1/clients/import/csv?file_name=clients.csv", {
    headers: { authorization, "content-type": "text/csv" },
    data,
  });
  const { id } = ((await uploaded.json()) as { data: { id: string } }).data;
  await page.request.post(`/api/v1/imports/${id}/check`, { headers: { authorization }, data: {} });
  await expect(async () => {
    const answer = await page.request.get(`/api/v1/imports/${id}`, { headers: { authorization } });
    expect(((await answer.json()) as { data: { status: string } }).data.status).toBe("checked");
  }).toPass();
  return `/clients/import/${id}`;
}

const billing = () => import("../support/given-billing");

/** Lets a business issue documents, and makes a client it can issue them to. */
async function billed(owner: GivenPerson): Promise<{ clientId: string }> {
  const [{ givenBilling, LEGAL_IDENTITY }, { updateLegalIdentity }] = await Promise.all([
    billing(),
    import("@/lib/identity/workspaces/update-legal-identity"),
  ]);
  await updateLegalIdentity(owner.ctx, LEGAL_IDENTITY);
  return { clientId: (await givenBilling.client(owner.ctx)).id };
}

async function aQuote(owner: GivenPerson): Promise<string> {
  const { id } = await (await billing()).givenBilling.issuedQuote(owner.ctx, await billed(owner));
  return `/quotes/${id}`;
}

/** An invoice with a payment that was taken back, another one, and a credit note. */
async function anInvoice(owner: GivenPerson): Promise<{ invoice: string; creditNote: string }> {
  const [{ givenBilling, line }, { recordPayment }, { reversePayment }, { createCreditNote }] = await Promise.all([
    billing(),
    import("@/lib/billing/payments/record-payment"),
    import("@/lib/billing/payments/reverse-payment"),
    import("@/lib/billing/credit-notes/create-credit-note"),
  ]);
  const lineItems = [
    { type: "section", description: "Site" },
    line({ quantity: "3.5", discount: { percent: "5" } }),
    { type: "text", description: "Sur place" },
    line({ description: "Livres", vatRate: "5.5", unit: null }),
  ];
  const { id } = await givenBilling.issuedInvoice(owner.ctx, { ...(await billed(owner)), title: "Site", lineItems });
  const { id: paymentId } = await recordPayment(owner.ctx, { invoiceId: id, amount: "100" });
  await reversePayment(owner.ctx, { paymentId, note: "Chèque sans provision" });
  await recordPayment(owner.ctx, { invoiceId: id, amount: "50", reference: "VIR 1" });
  const creditNote = await createCreditNote(owner.ctx, { invoiceId: id, amount: "10", reason: "Geste commercial" });
  return { invoice: `/invoices/${id}`, creditNote: `/credit-notes/${creditNote.id}` };
}

/** A client that was billed, with a quote and a credit note that is being written. */
async function aBilledClient(owner: GivenPerson): Promise<string> {
  const [{ givenBilling }, { createCreditNote }] = await Promise.all([
    billing(),
    import("@/lib/billing/credit-notes/create-credit-note"),
  ]);
  const { clientId } = await billed(owner);
  const { id: invoiceId } = await givenBilling.issuedInvoice(owner.ctx, { clientId, title: "Site" });
  await createCreditNote(owner.ctx, { invoiceId, amount: "10", reason: "Geste commercial" });
  await givenBilling.quoteDraft(owner.ctx, { clientId });
  return `/clients/${clientId}`;
}

/** A draft that lacks nearly everything. */
async function anIncompleteDraft(owner: GivenPerson): Promise<string> {
  const [{ givenClient }, { createInvoice }] = await Promise.all([
    import("../support/given-crm"),
    import("@/lib/billing/invoices/create-invoice"),
  ]);
  const { id: clientId } = await givenClient(owner);
  return `/invoices/${(await createInvoice(owner.ctx, { clientId })).id}`;
}

/** Every page there is, by the folder of its `page.tsx`. A new page has no entry here and fails the first test. */
const PAGES: Record<string, Visit[]> = {
  "(auth)/auth/[locale]/forgot": [{ path: "/forgot", as: "nobody" }],
  "(auth)/auth/[locale]/invitation": [{ path: "/invitation/none", as: "nobody" }],
  "(auth)/auth/[locale]/login": [{ path: "/login", as: "nobody" }],
  "(auth)/auth/[locale]/reset": [{ path: "/reset/none", as: "nobody" }],
  "(auth)/auth/[locale]/setup": [],
  "(auth)/auth/[locale]/two-factor": [{ path: "/login/2fa", as: "nobody" }],
  "(dashboard)/dashboard": [{ path: "/dashboard" }, { path: aBusiness }, { path: "/dashboard", as: "member" }],
  "(dashboard)/[...missing]": [{ path: "/nowhere/at-all" }],
  "(dashboard)/clients": [{ path: "/clients" }, { path: "/clients?q=none" }, { path: "/clients", as: "member" }],
  "(dashboard)/clients/[clientId]/(record)": [
    { path: aClient },
    { path: async (owner, page) => `${await aClient(owner, page)}?new=contact` },
    { path: async (owner, page) => `${await aClient(owner, page)}?new=activity` },
  ],
  "(dashboard)/clients/[clientId]/(record)/contacts": [
    { path: async (owner, page) => `${await aClient(owner, page)}/contacts` },
  ],
  "(dashboard)/clients/[clientId]/(record)/invoices": [
    { path: async (owner, page) => `${await aClient(owner, page)}/invoices` },
    { path: async (owner) => `${await aBilledClient(owner)}/invoices` },
  ],
  "(dashboard)/clients/[clientId]/(record)/quotes": [
    { path: async (owner, page) => `${await aClient(owner, page)}/quotes` },
    { path: async (owner) => `${await aBilledClient(owner)}/quotes` },
  ],
  "(dashboard)/clients/[clientId]/(record)/timeline": [
    { path: async (owner, page) => `${await aClient(owner, page)}/timeline` },
  ],
  "(dashboard)/clients/[clientId]/edit": [{ path: async (owner, page) => `${await aClient(owner, page)}/edit` }],
  "(dashboard)/clients/import": [{ path: "/clients/import" }],
  "(dashboard)/clients/import/[importId]": [
    { path: anImport },
    { path: async (owner, page) => `${await anImport(owner, page)}?step=file` },
    { path: async (owner, page) => `${await anImport(owner, page)}?step=columns` },
  ],
  "(dashboard)/clients/new": [{ path: "/clients/new" }, { path: "/clients?new=client" }],
  "(dashboard)/credit-notes/[creditNoteId]/edit": [{ path: (owner) => aDraft(owner, "credit-notes") }],
  "(dashboard)/invoices/[invoiceId]/edit": [{ path: (owner) => aDraft(owner, "invoices") }],
  "(dashboard)/invoices/new": [{ path: "/invoices/new" }, { path: "/invoices/new", as: "member" }],
  "(dashboard)/credit-notes": [{ path: "/credit-notes" }],
  "(dashboard)/credit-notes/[creditNoteId]": [{ path: async (owner) => (await anInvoice(owner)).creditNote }],
  "(dashboard)/go/[...reference]": [],
  "(dashboard)/invoices": [
    { path: async (owner) => (await anInvoice(owner), "/invoices") },
    { path: "/invoices?status=overdue" },
    { path: "/invoices?q=none", as: "member" },
  ],
  "(dashboard)/invoices/[invoiceId]": [
    { path: async (owner) => (await anInvoice(owner)).invoice },
    { path: async (owner) => `${(await anInvoice(owner)).invoice}?new=payment` },
    { path: async (owner) => `${(await anInvoice(owner)).invoice}?new=credit-note` },
    { path: anIncompleteDraft },
  ],
  "(dashboard)/jobs": [{ path: "/jobs" }, { path: "/jobs", as: "member" }],
  "(dashboard)/jobs/[jobRunId]": [
    { path: async (_, page) => `/jobs/${await firstOf(page, "jobs?filter[function_id]=deliver-mail")}` },
  ],
  "(dashboard)/quotes/[quoteId]/edit": [{ path: (owner) => aDraft(owner, "quotes") }],
  "(dashboard)/quotes/new": [{ path: "/quotes/new" }],
  "(dashboard)/payments": [{ path: async (owner) => (await anInvoice(owner), "/payments") }],
  "(dashboard)/quotes": [{ path: async (owner) => (await aQuote(owner), "/quotes") }],
  "(dashboard)/quotes/[quoteId]": [
    { path: aQuote },
    { path: async (owner) => `${await aQuote(owner)}?new=acceptance` },
  ],
  "(dashboard)/search": [{ path: "/search" }, { path: "/search?q=verlane" }, { path: "/search?q=zzz&type=contact" }],
  "(dashboard)/settings": [],
  "(dashboard)/settings/api-tokens": [{ path: "/settings/api-tokens" }],
  "(dashboard)/settings/audit": [{ path: "/settings/audit" }],
  "(dashboard)/settings/business": [{ path: "/settings/business" }, { path: "/settings/business", as: "member" }],
  "(dashboard)/settings/email": [{ path: "/settings/email" }],
  "(dashboard)/settings/invoicing": [{ path: "/settings/invoicing" }, { path: "/settings/invoicing", as: "member" }],
  "(dashboard)/settings/mail-templates": [],
  "(dashboard)/settings/mail-templates/[kind]": [
    { path: "/settings/mail-templates/invoices" },
    { path: "/settings/mail-templates/quotes?language=en" },
  ],
  "(dashboard)/settings/mailbox": [{ path: "/settings/mailbox" }],
  "(dashboard)/settings/mailbox/[mailId]": [
    { path: async (_, page) => `/settings/mailbox/${await firstOf(page, "mailbox")}` },
  ],
  "(dashboard)/settings/notifications": [{ path: "/settings/notifications" }],
  "(dashboard)/settings/numbering": [{ path: "/settings/numbering" }],
  "(dashboard)/settings/profile": [{ path: "/settings/profile" }],
  "(dashboard)/settings/security": [{ path: "/settings/security" }],
  "(dashboard)/settings/sms": [{ path: "/settings/sms" }],
  "(dashboard)/settings/tags": [{ path: "/settings/tags" }, { path: "/settings/tags?new=tag" }],
  "(dashboard)/settings/team": [{ path: "/settings/team" }],
  // Speaks the language of its document: see sending.spec.ts.
  "(public)/d/[token]": [],
  "(setup)/setup/business": [{ path: "/setup/business" }],
  "(setup)/setup/done": [{ path: "/setup/done" }],
  "(setup)/setup/email": [{ path: "/setup/email" }],
  "(setup)/setup/security": [{ path: "/setup/security" }],
};

/** Not in a production build. */
const DEVELOPMENT_ONLY = ["dev/ui"];

const LOCALES = ["fr", "en"] as const;

test("every page of the application is in this list", () => {
  const found = globSync("app/**/page.tsx").map((file) => file.slice("app/".length, -"/page.tsx".length));
  expect([...Object.keys(PAGES), ...DEVELOPMENT_ONLY].sort()).toEqual(found.sort());
});

for (const locale of LOCALES) {
  test.describe(locale, () => {
    test.use({ viewport: LOOKS[locale][0].size, locale: locale === "fr" ? "fr-FR" : "en-GB" });

    for (const as of ["nobody", "member", "owner"] as const) {
      test(`pages of ${as} are accessible, fit, and run no stray script`, async ({ page, given }) => {
        test.setTimeout(900_000);
        const owner = await given.workspace({ locale });
        // Leaves a mail, and the run of the job that delivered it.
        await page.request.post("/api/v1/invitations", {
          headers: { authorization: `Bearer ${owner.token}` },
          data: { email: "noe@example.com", role: "member" },
        });
        const person = as === "member" ? await given.member(owner, "member", { locale }) : owner;
        if (as !== "nobody") await signInAs(page, person.session);
        const visits = Object.values(PAGES)
          .flat()
          .filter((visit) => (visit.as ?? "owner") === as);
        for (const { path } of visits) {
          const address = typeof path === "string" ? path : await path(owner, page);
          const response = await page.goto(address);
          await expectTrustedScripts(response);
          await page.waitForLoadState("networkidle");
          await expectSound(page, locale);
        }
      });
    }
  });
}

test("the first page of an empty installation is accessible and fits", async ({ browser }) => {
  const app = await startApp({ env: { LOG_LEVEL: "warn" } });
  try {
    for (const locale of LOCALES) {
      const context = await browser.newContext({ viewport: LOOKS[locale][0].size, locale });
      const page = await context.newPage();
      const defects: string[] = [];
      watch(page, defects);
      await expectTrustedScripts(await page.goto(`${app.url}/setup`));
      await expect(page.locator("form")).toBeVisible();
      await expectSound(page, locale);
      expect(defects).toEqual([]);
      await context.close();
    }
  } finally {
    await app.stop();
  }
});
