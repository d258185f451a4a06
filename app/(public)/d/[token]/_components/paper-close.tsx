import { useLocale, useTranslations } from "next-intl";
import { writtenMoney } from "@/components/format/written-money";
import { CopyButton } from "@/components/ui/copy-button.client";
import type { LabelledText, SheetTotal, SheetVat } from "@/lib/billing/paper/sheet";
import type { SharedDocument } from "@/lib/billing/sharing/view";

/** What ends a document: VAT and totals, how to pay, and what the law wants said. */
export function PaperClose({ document }: { document: SharedDocument }) {
  const { sheet, transferCode, kind, due } = document;
  const { vat, vatMentions, totals, mentions, closing, footer } = sheet;
  // How to pay is of no use any more once nothing is left to pay.
  const payment = kind === "invoice" && !/[1-9]/.test(due) ? null : sheet.payment;
  return (
    <>
      <div className="flex flex-wrap-reverse items-end justify-between gap-x-8 gap-y-6">
        <div className="grid w-full max-w-72 gap-3">
          {vat && <VatTable vat={vat} />}
          {vatMentions.map((mention) => (
            <p key={mention} className="text-meta text-muted">
              {mention}
            </p>
          ))}
        </div>
        <dl className="grid w-full max-w-80 gap-1.5 text-table">
          {totals.map((total) => (
            <Total key={total.label} total={total} />
          ))}
        </dl>
      </div>
      {payment && (
        <section aria-label={payment.heading} className="flex flex-wrap items-center gap-6">
          {transferCode && payment.code && (
            // oxlint-disable-next-line nextjs/no-img-element -- drawn here, there is nothing to optimise
            <img src={transferCode} alt={payment.code.hint} className="size-30 flex-none bg-white max-sm:hidden" />
          )}
          <div className="grid min-w-0 flex-1 basis-64 gap-1.5 text-table">
            <p className="font-semibold">{payment.heading}</p>
            <dl className="grid gap-1">
              {payment.facts.map((fact) => (
                <PaymentFact key={fact.label} fact={fact} />
              ))}
              <AmountToPay amount={payment.amount} document={document} />
            </dl>
            {transferCode && payment.code && <p className="text-meta text-subtle max-sm:hidden">{payment.code.hint}</p>}
          </div>
        </section>
      )}
      {(mentions.length > 0 || closing.length > 0) && (
        <div className="grid max-w-[80ch] gap-1 text-meta text-muted">
          {[...mentions, ...closing].map((text, index) => (
            <p key={index}>
              <bdi>{text}</bdi>
            </p>
          ))}
        </div>
      )}
      <footer className="border-t border-border pt-3 text-meta text-subtle">
        {footer.map((line) => (
          <p key={line}>
            <bdi>{line}</bdi>
          </p>
        ))}
      </footer>
    </>
  );
}

/** What is typed into the form of a bank. */
function PaymentFact({ fact: { label, value }, aside }: { fact: LabelledText; aside?: string }) {
  const t = useTranslations("shared");
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-3">
      <dt className="w-20 flex-none text-meta text-subtle">{label}</dt>
      <dd className="mono flex min-w-0 items-center gap-1">
        {value}
        {aside && <span className="text-meta text-subtle">{aside}</span>}
        <CopyButton text={value.replaceAll(/[\u00A0\u202F]/g, "")} label={t("copy", { label })} />
      </dd>
    </div>
  );
}

/** The paper keeps the amount it was issued with; what is left of it is to be paid. */
function AmountToPay({ amount, document }: { amount: LabelledText; document: SharedDocument }) {
  const t = useTranslations("shared");
  const locale = useLocale();
  const { due, total, currency } = document;
  if (due === total) return <PaymentFact fact={amount} />;
  const left = { label: amount.label, value: writtenMoney(due, currency, locale) };
  return <PaymentFact fact={left} aside={t("of", { total: amount.value })} />;
}

function Total({ total: { label, value, weight } }: { total: SheetTotal }) {
  const look = {
    plain: "text-muted",
    strong: "font-medium",
    due: "border-t border-text pt-2 text-section font-semibold",
  };
  return (
    <div className={`flex justify-between gap-4 ${look[weight]}`}>
      <dt>{label}</dt>
      <dd className="num text-text">{value}</dd>
    </div>
  );
}

function VatTable({ vat: { headings, rows } }: { vat: SheetVat }) {
  return (
    <table className="w-full text-table">
      <thead>
        <tr className="border-b border-border text-meta text-muted">
          {headings.map((heading, index) => (
            <th key={heading} scope="col" className={`pb-1 font-medium ${index === 0 ? "text-left" : "text-right"}`}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, index) => (
              <td key={index} className={`num pt-1 ${index === 0 ? "" : "text-right"}`}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
