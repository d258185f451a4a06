import type { Browser, Page } from "@playwright/test";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { expect } from "../support/browser";
import { cell, expectSaved, totals } from "../support/document-editor";
import { pressOn, tabTo, typeAcross } from "../support/keyboard";
import { attachmentsOf, textOf } from "../support/mail-attachments";
import { test, type MailingApp } from "../support/mailing-app";
import { hydrated, openPage } from "../support/open-page";
import { pagesOf, squash } from "../support/pdf-text";
import { signInAs } from "../support/sign-in-as";
import { billingApi } from "../http/support/billing-api";

const YEAR = new Date().getFullYear();

/** How the figures of the journey are typed and read in each language; `docs/billing.md` works them out. */
const WRITTEN = {
  fr: {
    typed: { price: "14,90", quantity: "3,5", rate: "5,5", percent: "3 %" },
    total: "1 965,06",
    discount: ["Remise 3 %", "−51,29"],
    vat: ["TVA 20 %", "TVA 5,5 %"],
    sum: (figure: string) => `${figure} €`,
  },
  en: {
    typed: { price: "14.90", quantity: "3.5", rate: "5.5", percent: "3%" },
    total: "1,965.06",
    discount: ["Discount 3%", "−51.29"],
    vat: ["VAT 20%", "VAT 5.5%"],
    sum: (figure: string) => (figure.startsWith("-") ? `-€${figure.slice(1)}` : `€${figure}`),
  },
} as const;

const group = (vat_rate: string, taxable_amount: string, vat_amount: string) =>
  expect.objectContaining({ vat_rate, taxable_amount, vat_amount });
const WHOLE = {
  discount_total: "51.29",
  total_excl_vat: "1658.51",
  total_vat: "306.55",
  total_incl_vat: "1965.06",
  vat_breakdown: [group("20", "1485.07", "297.01"), group("5.5", "173.44", "9.54")],
};
const CREDITED = { total_excl_vat: "173.44", total_vat: "9.54", total_incl_vat: "182.98" };

/** The mail to somebody, once it arrived. */
async function mailTo({ sink }: MailingApp, address: string, about: string) {
  await expect
    .poll(() => sink.received.filter(({ to, raw }) => to.includes(address) && raw.includes(about)).length)
    .toBe(1);
  const mail = sink.received.find(({ to, raw }) => to.includes(address) && raw.includes(about));
  const text = textOf(mail?.raw ?? "");
  const link = /http:\/\/localhost:\d+\/d\/[0-9a-f]{64}/.exec(text)?.[0] ?? "";
  return { text: squash(text), link, files: attachmentsOf(mail?.raw ?? "") };
}

/** A client at their own browser, with nothing but the link of a mail. */
async function asClient(browser: Browser, link: string, work: (page: Page) => Promise<void>) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const viewed = page.waitForResponse("**/api/shared/view");
  await page.goto(link);
  await hydrated(page);
  await viewed;
  await work(page);
  await context.close();
}

for (const locale of ["fr", "en"] as const) {
  test(`from quote to credit note by keys alone (${locale})`, async ({ page, given, browser, mailing }) => {
    test.setTimeout(300_000);
    const { editor, shared, "document-page": words, sending } = messagesOf(locale);
    const written = WRITTEN[locale];
    const { typed } = written;
    const figure = (amount: string) =>
      locale === "fr"
        ? amount.replace(".", ",").replace(/(\d)(?=\d{3},)/, "$1 ")
        : amount.replace(/(\d)(?=\d{3}\.)/, "$1,");
    const money = (amount: string) => squash(written.sum(figure(amount)));
    const { registered, givenBilling } = await import("../support/given-billing");
    const owner = await registered(await given.workspace({ locale, email: `zoe-${locale}@atelier.example` }));
    const address = `compta-${locale}@kervran.example`;
    await givenBilling.client(owner.ctx, { locale, email: address });
    await signInAs(page, owner.session);
    const api = billingApi(owner, mailing.app.url);
    const read = async (path: string) => (await api("GET", path)).document;
    const { keyboard } = page;
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    const dialog = page.getByRole("dialog");
    const main = page.locator("main");
    const title = page.getByRole("heading", { level: 1 });
    const pdfOf = async (path: string) => {
      const answer = await fetch(`${mailing.app.url}/api/v1${path}/pdf`, {
        headers: { authorization: `Bearer ${owner.token}` },
      });
      return Buffer.from(await answer.arrayBuffer());
    };
    const paperOf = async (pdf: Buffer) => squash((await pagesOf(pdf)).join(" "));
    const expectShown = (amounts: readonly string[], text: string) => {
      for (const amount of amounts) expect(text).toContain(squash(figure(amount)));
    };
    const expectOnScreen = (...amounts: string[]) =>
      expect(async () => expectShown(amounts, squash(await main.innerText()))).toPass({ timeout: 15_000 });
    const openFromList = async (key: string, path: string, number: string) => {
      await keyboard.press("g");
      await keyboard.press(key);
      await expect(page).toHaveURL(new RegExp(`${path.split("/")[1]}$`));
      await expect(main.getByText(number).first()).toBeVisible();
      await hydrated(page);
      await keyboard.press("j");
      await keyboard.press("Enter");
      await expect(page).toHaveURL(new RegExp(path));
      await hydrated(page);
    };
    const TOTALS = ["1658.51", "297.01", "9.54", "1965.06"];

    await test.step("a quote is written", async () => {
      await openPage(page, "/dashboard");
      await keyboard.press("n");
      await keyboard.press("q");
      await expect(page).toHaveURL(/\/quotes\/new$/);
      await hydrated(page);
      await pressOn(page, button(editor.client.label));
      await expect(dialog.getByRole("combobox")).toBeFocused();
      await keyboard.type("kervran");
      await expect(page.getByRole("option", { name: /Chantier Kervran/ })).toHaveAttribute("aria-selected", "true");
      await keyboard.press("Enter");
      await expect(button(editor.client.label)).toHaveText("Chantier Kervran");
      await expect(button(editor.client.label)).toBeFocused();
      const columnLabel = editor.cells.description.split(",")[0] ?? "";
      await tabTo(page, cell(page, columnLabel, 1));
      await typeAcross(page, ["Livres", "12", null, typed.price, null, typed.rate]);
      await keyboard.press("Enter");
      await expect(cell(page, editor.columns.vat, 2)).toBeFocused();
      await keyboard.type("20");
      await tabTo(page, cell(page, columnLabel, 2), "Shift+Tab");
      await typeAcross(page, ["Conception", typed.quantity, "jour", "480", "5 %"]);
      await tabTo(page, cell(page, columnLabel, 2), "Shift+Tab");
      await keyboard.press("Enter");
      await expect(cell(page, columnLabel, 3)).toBeFocused();
      await typeAcross(page, ["Atelier retiré", "-1", null, "65"]);
      await tabTo(page, cell(page, columnLabel, 1), "Shift+Tab");
      await keyboard.press("Alt+ArrowDown");
      await expect(cell(page, columnLabel, 2)).toHaveValue("Livres");
      await expect(cell(page, columnLabel, 2)).toBeFocused();
      await tabTo(page, page.getByLabel(editor.fields.discount, { exact: true }));
      await keyboard.type(typed.percent);
      await keyboard.press("Tab");
    });

    const [discountLabel, discountFigure] = written.discount;
    const shownTotals = (due: string) => ({
      [discountLabel]: discountFigure,
      [editor.totals.exclVat]: figure("1658.51"),
      [written.vat[0]]: figure("297.01"),
      [written.vat[1]]: figure("9.54"),
      [editor.totals.inclVat]: written.total,
      [due]: written.sum(written.total),
    });
    const quote = await test.step("its totals are the server’s", async () => {
      const id = await expectSaved(page);
      await expect.poll(() => totals(page)).toEqual(shownTotals(editor.totals.due.quote));
      await expect.poll(() => read(`/quotes/${id}`)).toMatchObject(WHOLE);
      return `/quotes/${id}`;
    });
    const quoteNumber = `DEV-${YEAR}-0001`;

    await test.step("it is issued and mailed", async () => {
      await keyboard.press("ControlOrMeta+Enter");
      await pressOn(page, dialog.getByRole("button", { name: editor.issue.withoutSending }));
      await expect(page).toHaveURL(new RegExp(`${quote}$`));
      await expect(title).toContainText(quoteNumber);
      await expectOnScreen("1658.51", "306.55", "1965.06");
      await keyboard.press("s");
      await expect(dialog.getByLabel(sending.dialog.subject)).toBeFocused();
      await keyboard.press("Enter");
      await expect(dialog).toHaveCount(0);
    });

    await test.step("the client reads and accepts it", async () => {
      const mail = await mailTo(mailing, address, quoteNumber);
      expect(mail.text).toContain(money("1965.06"));
      expectShown(TOTALS, await paperOf(await pdfOf(quote)));
      await asClient(browser, mail.link, async (theirs) => {
        const answer = shared.answer;
        expectShown(TOTALS, squash(await theirs.locator("main").innerText()));
        await pressOn(theirs, theirs.getByRole("button", { name: answer.accept, exact: true }));
        await expect(theirs.getByLabel(answer.name)).toBeFocused();
        await theirs.keyboard.type("Léa Marchand");
        await theirs.keyboard.press("Enter");
        await expect(theirs.getByText(shared.status.quote.accepted, { exact: true })).toBeVisible();
      });
      expect(await read(quote)).toMatchObject({ ...WHOLE, status: "accepted", answered_by: "Léa Marchand" });
    });

    const invoiceNumber = `FAC-${YEAR}-0001`;
    const invoice = await test.step("it becomes an invoice, which is issued and mailed in one go", async () => {
      await openFromList("q", quote, quoteNumber);
      await expect(main).toContainText("Léa Marchand");
      await pressOn(page, button(words.deeds.convert));
      await expect(page).toHaveURL(/\/invoices\/[0-9a-f-]{36}\/edit$/);
      await hydrated(page);
      const path = new URL(page.url()).pathname.replace("/edit", "");
      await expect.poll(() => totals(page)).toEqual(shownTotals(editor.totals.due.invoice));
      await keyboard.press("ControlOrMeta+Enter");
      await pressOn(page, dialog.getByRole("button", { name: editor.issue.andSend }));
      await expect(dialog.getByLabel(sending.dialog.subject)).toBeFocused();
      await keyboard.press("Enter");
      await expect(dialog).toHaveCount(0);
      await expect(title).toContainText(invoiceNumber);
      await expectOnScreen("1658.51", "306.55", "1965.06");
      // That the mail left is noted on the invoice, which gives it another version.
      await expect.poll(() => read(path)).toMatchObject({ sent_at: expect.any(String) });
      const issued = await api("GET", path);
      expect(issued.document).toMatchObject({ ...WHOLE, number: invoiceNumber, amount_due: "1965.06" });
      const change = await api("PATCH", path, { title: "Autre" }, { "if-match": issued.etag });
      expect([change.status, change.body.code], "it is frozen").toEqual([409, "invoice.not_draft"]);
      return path;
    });

    await test.step("its mail has the PDF that is kept, and leads the client to it", async () => {
      const { text, link, files } = await mailTo(mailing, address, invoiceNumber);
      expect(text).toContain(money("1965.06"));
      const [file, ...others] = files;
      expect(others).toEqual([]);
      expect(file).toMatchObject({ name: `${invoiceNumber}.pdf`, mediaType: "application/pdf" });
      const pdf = await pdfOf(invoice);
      expect(file?.content.equals(pdf)).toBe(true);
      const paper = await paperOf(pdf);
      expect(paper).toContain(invoiceNumber);
      expectShown([...TOTALS, "1596.00", "178.80", "1485.07", "173.44"], paper);
      await asClient(browser, link, async (theirs) =>
        expectShown(TOTALS, squash(await theirs.locator("main").innerText())),
      );
      await expect.poll(async () => (await read(invoice)).status).toBe("viewed");
      await pressOn(page, page.getByRole("link", { name: address }));
      await expect(page).toHaveURL(/\/settings\/mailbox\//);
      await expect(main).toContainText(`${invoiceNumber}.pdf`);
      await expect
        .poll(async () => squash(await page.frameLocator("iframe").locator("body").innerText()))
        .toContain(money("1965.06"));
      await openFromList("i", invoice, invoiceNumber);
    });

    await test.step("it is paid in two parts", async () => {
      const amount = dialog.getByLabel(words.payment.amount);
      await keyboard.press("p");
      await expect(amount).toBeFocused();
      await expect(amount).toHaveValue(figure("1965.06").replace(" ", "\u00a0"));
      await keyboard.type("1000");
      await keyboard.press("Enter");
      await expect(dialog).toHaveCount(0);
      await expectOnScreen("1000.00", "965.06");
      expect(await read(invoice)).toMatchObject({
        status: "partially_paid",
        amount_paid: "1000.00",
        amount_due: "965.06",
      });
      await keyboard.press("p");
      await expect(amount).toBeFocused();
      await expect(amount).toHaveValue(figure("965.06"));
      await keyboard.press("Enter");
      await expect(dialog).toHaveCount(0);
      await expect
        .poll(() => read(invoice))
        .toMatchObject({ status: "paid", amount_paid: "1965.06", amount_due: "0.00" });
      await expectOnScreen("965.06", "0.00");
    });

    await test.step("the books are credited, with what they bore of the discount", async () => {
      await keyboard.press(".");
      const item = page.getByRole("menuitem", { name: words.deeds.credit });
      await expect(page.getByRole("menuitem").first()).toBeFocused();
      while (!(await item.evaluate((element) => element === document.activeElement))) await keyboard.press("ArrowDown");
      await keyboard.press("Enter");
      await expect(dialog.getByLabel(words.credit.reason)).toBeFocused();
      await keyboard.type("Retour");
      await tabTo(page, dialog.getByRole("radio", { name: words.credit.extents.all }));
      await keyboard.press("ArrowDown");
      await tabTo(page, dialog.getByRole("checkbox", { name: "Livres" }));
      await keyboard.press("Space");
      await tabTo(page, dialog.getByLabel(words.credit.quantityOf.replace("{line}", "Livres")));
      await keyboard.press("Enter");
      await expect(page).toHaveURL(/\/credit-notes\/[0-9a-f-]{36}\/edit$/);
      await hydrated(page);
      const path = new URL(page.url()).pathname.replace("/edit", "");
      await expect
        .poll(() => totals(page))
        .toMatchObject({
          [editor.totals.exclVat]: figure("173.44"),
          [written.vat[1]]: figure("9.54"),
          [editor.totals.due.credit_note]: written.sum(figure("182.98")),
        });
      await keyboard.press("ControlOrMeta+Enter");
      await pressOn(page, dialog.getByRole("button", { name: editor.issue.withoutSending }));
      await expect(page).toHaveURL(new RegExp(`${path}$`));
      await expect(title).toContainText(`AVO-${YEAR}-0001`);
      await expectOnScreen("173.44", "9.54", "182.98");
      expect(await read(path)).toMatchObject({ ...CREDITED, status: "sent", number: `AVO-${YEAR}-0001` });
      const paper = await paperOf(await pdfOf(path));
      expect(paper).toContain(invoiceNumber);
      expectShown(["173.44", "9.54", "182.98"], paper);
      expect(await read(invoice)).toMatchObject({
        ...WHOLE,
        status: "paid",
        amount_paid: "1965.06",
        amount_credited: "182.98",
        amount_due: "-182.98",
      });
      await pressOn(page, main.getByRole("link", { name: invoiceNumber }).first());
      await expect(page).toHaveURL(new RegExp(`${invoice}$`));
      await expectOnScreen("1965.06", "182.98");
    });
  });
}
