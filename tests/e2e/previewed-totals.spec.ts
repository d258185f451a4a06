import type { Page } from "@playwright/test";
import fc from "fast-check";
import { moneyToString } from "@/lib/kernel/money";
import type { Discount, LineAmounts } from "@/lib/billing/documents/totals";
import type { TypedDocument } from "@/components/documents/editor/typed-document";
import type { Currency } from "@/lib/kernel/currency";
import { billingApi } from "../http/support/billing-api";
import { expect, test } from "../support/browser";
import { atBusiness, openNew } from "../support/document-editor";
import { typedDocuments } from "../support/typed-documents";

const DOCUMENTS = 1_000;
const SEED = 20_261_128;

/** A document without lines is left out: nothing of the page would tell its figures from those of the one before. */
const drawn = fc.sample(
  typedDocuments.filter(({ typed }) => typed.lineItems.length > 0),
  { numRuns: DOCUMENTS, seed: SEED },
);

/** The amounts that were meant, as a program sends them: nothing that was typed is read for it. */
const sentDiscount = (discount: Discount | null | undefined, currency: Currency) => {
  if (!discount) return null;
  return "percent" in discount ? discount : { amount: moneyToString({ minor: discount.amount, currency }) };
};
const sentLine = ({ quantity, unitPrice, vatCategory, vatRate, discounts }: LineAmounts, currency: Currency) => ({
  description: "Ligne",
  quantity,
  unit_price: unitPrice,
  vat_category: vatCategory,
  vat_rate: vatRate,
  discount: sentDiscount(discounts?.[0], currency),
});

interface Answered {
  discount_total: string;
  total_excl_vat: string;
  total_incl_vat: string;
  vat_breakdown: { vat_amount: string }[];
  line_items: { net_amount: string }[];
}

/**
 * What is shown of each document while it stands in the form of the built page. It is put there through the form itself, found by
 * way of React: to type a thousand documents key by key would take hours, and the other specs of the editor do type.
 */
const shownInPage = (page: Page, documents: readonly TypedDocument[]) =>
  page.evaluate(async (typed) => {
    interface Fiber {
      memoizedProps: Record<string, unknown> | null;
      return: Fiber | null;
    }
    type Form = { reset: (to: object) => void; setValue: (name: string, value: string) => void };
    const element = document.querySelector(".editor-form");
    const key = Object.keys(element ?? {}).find((name) => name.startsWith("__reactFiber"));
    let fiber = (element as unknown as Record<string, Fiber | null> | null)?.[key ?? ""] ?? null;
    while (fiber && !(fiber.memoizedProps && "setValue" in fiber.memoizedProps)) fiber = fiber.return;
    if (!fiber) throw new Error("There is no form in the page");
    const form = fiber.memoizedProps as unknown as Form;
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) =>
        (one.textContent ?? "").replaceAll("−", "-").replaceAll(/[^\d.,-]/g, ""),
      );
    const rest = () => new Promise((resolve) => setTimeout(resolve, 0));
    const shown: { totals: string[]; nets: string[] }[] = [];
    for (const [place, { lineItems, ...fields }] of typed.entries()) {
      // Rows of their own: a row that is not computed yet shows no amount, so figures of the document before are not taken for its.
      form.reset({
        ...fields,
        lineItems: lineItems.map((line, row) => ({ ...line, key: `document-${place}-${row}` })),
      });
      // What is reset is told by the next change.
      form.setValue("title", `Document ${place}`);
      const isShown = () => {
        const nets = texts("[data-type=item] [data-net]");
        const first = document.querySelector("[data-type=item]")?.getAttribute("data-line");
        const stands = nets.length === lineItems.length && first === `document-${place}-0`;
        return stands && nets.every((net) => /\d/.test(net));
      };
      // oxlint-disable-next-line no-await-in-loop -- one document after the other
      while (!isShown()) await rest();
      shown.push({ totals: texts(".editor-totals dd"), nets: texts("[data-type=item] [data-net]") });
    }
    return shown;
  }, documents);

for (const locale of ["fr", "en"] as const) {
  const documents = drawn.filter((one) => one.locale === locale);
  test(`${documents.length} documents typed in ${locale} show what the server answers`, async ({ page, given }) => {
    test.setTimeout(600_000);
    const { owner, client } = await atBusiness(page, given, locale);
    const api = billingApi(owner);
    await openNew(page, "invoices");
    const shown = await shownInPage(
      page,
      documents.map(({ typed }) => ({ ...typed, clientId: "" })),
    );
    const plain = (figure: string) =>
      locale === "fr" ? figure.replaceAll(".", "").replace(",", ".") : figure.replaceAll(",", "");
    expect(shown).toHaveLength(documents.length);
    expect(documents.length).toBeGreaterThan(DOCUMENTS / 3);
    for (const [place, { amounts }] of documents.entries()) {
      const { currency, lines, discount } = amounts;
      // oxlint-disable-next-line no-await-in-loop -- one request after the other
      const answer = await api("POST", "/invoices", {
        client_id: client.id,
        currency,
        discount: sentDiscount(discount, currency),
        line_items: lines.map((line) => sentLine(line, currency)),
      });
      expect(answer.status, answer.text).toBe(201);
      const said = answer.document as unknown as Answered;
      const { total_excl_vat, total_incl_vat, vat_breakdown } = said;
      const taken = said.discount_total.replace(/^(-?)(?=.*[1-9])/, (sign) => (sign ? "" : "-"));
      const expected = [
        ...(/[1-9]/.test(taken) ? [taken] : []),
        total_excl_vat,
        ...vat_breakdown.map(({ vat_amount }) => vat_amount),
        total_incl_vat,
        total_incl_vat,
      ];
      expect(shown[place]?.totals.map(plain), `document ${place}, seed ${SEED}`).toEqual(expected);
      expect(shown[place]?.nets.map(plain), `lines of document ${place}`).toEqual(
        said.line_items.map(({ net_amount }) => net_amount),
      );
    }
  });
}
