import type { SheetParty } from "@/lib/billing/paper/sheet";
import type { SharedDocument } from "@/lib/billing/sharing/view";
import { PaperClose } from "./paper-close";
import { PaperTable } from "./paper-table";

export type PaperProps = { token: string; document: SharedDocument };

/** The document itself, word by word what its PDF says. */
export function Paper({ token, document }: PaperProps) {
  const { sheet, hasLogo } = document;
  const { heading, number, sellerName, seller, delivery, buyer, facts, subjects, notes, table } = sheet;
  return (
    <article
      aria-labelledby="document-title"
      data-edge=""
      style={{ borderTopColor: sheet.accentColor }}
      className="grid min-w-0 gap-6 rounded-card border border-t-4 border-border bg-surface px-4 py-6 sm:px-8 sm:py-8 print:rounded-none print:border-0"
    >
      <header className="flex flex-wrap items-start justify-between gap-4">
        {hasLogo ? (
          // oxlint-disable-next-line nextjs/no-img-element -- behind the link of the document, not to be fetched by the server
          <img src={`/d/${token}/logo`} alt={sellerName} className="max-h-14 max-w-52 rounded-small bg-white p-1" />
        ) : (
          <p className="text-section font-semibold">
            <bdi>{sellerName}</bdi>
          </p>
        )}
        <div className="sm:text-right">
          <h1 id="document-title" tabIndex={-1} className="text-kpi">
            {heading} <span className="mono block text-body font-normal text-muted">{number}</span>
          </h1>
        </div>
      </header>
      <div className="grid gap-4 sm:grid-cols-3">
        <Party party={seller} />
        {delivery && <Party party={delivery} />}
        <Party party={buyer} last />
      </div>
      <dl className="grid gap-4 border-y border-border py-4 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
        {facts.map(({ label, value, strong, mono }) => (
          <div key={label}>
            <dt className="text-meta text-subtle">{label}</dt>
            <dd className={`num mt-0.5 text-table ${strong ? "font-semibold" : ""} ${mono ? "mono" : ""}`}>{value}</dd>
          </div>
        ))}
      </dl>
      {(subjects.length > 0 || notes.length > 0) && (
        <div className="grid gap-2 text-table">
          {subjects.map(({ label, value }) => (
            <p key={label}>
              <span className="mr-2 text-meta text-subtle">{label}</span>
              <bdi className="font-semibold">{value}</bdi>
            </p>
          ))}
          {notes.map((note, index) => (
            <p key={index} className="max-w-[68ch] text-muted">
              <bdi>{note}</bdi>
            </p>
          ))}
        </div>
      )}
      <PaperTable table={table} />
      <PaperClose document={document} />
    </article>
  );
}

function Party({ party: { label, name, lines, ids }, last = false }: { party: SheetParty; last?: boolean }) {
  return (
    <section aria-label={label} className={`min-w-0 text-table ${last ? "sm:col-start-3" : ""}`}>
      <p className="text-meta text-subtle">{label}</p>
      <p className="mt-0.5 font-semibold">
        <bdi>{name}</bdi>
      </p>
      {lines.map((line, index) => (
        <p key={index}>
          <bdi>{line}</bdi>
        </p>
      ))}
      {ids.map((id) => (
        <p key={id} className="num text-muted">
          {id}
        </p>
      ))}
    </section>
  );
}
