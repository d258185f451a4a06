import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Amount } from "@/components/format/amount";
import { DateTime } from "@/components/format/date-time";
import { RelativeTime } from "@/components/format/relative-time.client";
import { wordEvent } from "@/components/format/word-event";
import { FactsList } from "@/components/ui/facts-list";
import { TagChip } from "@/components/ui/tag-chip";
import { listClientActivities } from "@/lib/crm/activities/list-client-activities";
import { viewActivity, type ActivityView } from "@/lib/crm/activities/view";
import { getClient } from "@/lib/crm/clients/get-client";
import { viewClient, type ClientView } from "@/lib/crm/clients/view";
import { listContacts } from "@/lib/crm/contacts/list-contacts";
import { viewContact, type ContactView } from "@/lib/crm/contacts/view";
import { getClientBalance } from "@/lib/insight/client-balance/get-client-balance";
import type { ClientBalance } from "@/lib/insight/client-balance/view";
import { DomainError } from "@/lib/kernel/errors";
import { pageContext } from "@/lib/platform/auth/page-context";
import { Elsewhere } from "../../_components/elsewhere";
import { ClientStatus } from "./client-status";

/** A stale address names a client that is gone: the list stays, the panel says so. */
async function readClient(clientId: string): Promise<ClientView | null> {
  try {
    return viewClient(await getClient(await pageContext(), { clientId }));
  } catch (error) {
    if (error instanceof DomainError && error.kind === "not_found") return null;
    throw error;
  }
}

/** A client beside the list: what it is, whom to call, what happened last. */
export async function ClientPeek({ clientId }: { clientId: string }) {
  const t = await getTranslations("clients.peek");
  const client = await readClient(clientId);
  if (!client) return <p className="p-4 text-muted">{t("gone")}</p>;
  const ctx = await pageContext();
  const [contacts, activities, balance] = await Promise.all([
    listContacts(ctx, { clientId, perPage: 5 }),
    listClientActivities(ctx, { clientId, perPage: 5 }),
    getClientBalance(ctx, { clientId }),
  ]);
  return (
    <div className="grid gap-5 p-4">
      <header>
        <h2 dir="auto" className="text-section">
          {client.name}
        </h2>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-table text-muted">
          <span className="mono">{client.reference}</span>
          <ClientStatus status={client.status} archived={client.archivedAt !== null} />
        </p>
        {client.tags.length > 0 && (
          <div className="mt-3 flex flex-wrap gap-1.5">
            {client.tags.map((tag) => (
              <TagChip key={tag.id} name={tag.name} color={tag.color} />
            ))}
          </div>
        )}
      </header>
      {balance.billed.count > 0 && <Due balance={balance} />}
      <Facts client={client} />
      <Part title={t("contacts")} count={contacts.total}>
        {contacts.total === 0 ? (
          <p className="text-table text-subtle">{t("noContacts")}</p>
        ) : (
          <ul className="grid gap-2.5">
            {contacts.items.map(viewContact).map((contact) => (
              <Contact key={contact.id} contact={contact} />
            ))}
          </ul>
        )}
      </Part>
      <Part title={t("latest")}>
        <Latest activities={activities.items.map((item) => viewActivity(item, ctx))} />
      </Part>
    </div>
  );
}

function Part({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  return (
    <section className="border-t border-border pt-4">
      <h3 className="mb-2 text-table">
        {title}
        {count !== undefined && count > 0 && <span className="num ml-2 font-normal text-subtle">{count}</span>}
      </h3>
      {children}
    </section>
  );
}

/** What is left to pay, and whether it is late. */
async function Due({ balance: { due, overdue, currency } }: { balance: ClientBalance }) {
  const t = await getTranslations("clients.peek");
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 rounded-control bg-raised px-3 py-2 text-table">
      <p>
        {t("due")}
        {overdue.count > 0 && (
          <span className="block text-meta text-danger">{t("overdue", { count: overdue.count })}</span>
        )}
      </p>
      <p className="text-right">
        <b className="font-semibold">
          <Amount amount={due.amount} currency={currency} />
        </b>
        <span className="block text-meta text-subtle">
          <Elsewhere amounts={due.otherCurrencies} />
        </span>
      </p>
    </div>
  );
}

async function Facts({ client }: { client: ClientView }) {
  const [t, format, locale] = await Promise.all([getTranslations(), getFormatter(), getLocale()]);
  const { email, phone, website, siret, siren, vatNumber, paymentTermsDays, createdAt } = client;
  const town = [client.postalCode, client.city].filter(Boolean).join(" ");
  const country =
    client.country === "FR" && locale === "fr" ? null : format.displayName(client.country, { type: "region" });
  const address = [client.addressLine1, client.addressLine2, town, country].filter(Boolean);
  const facts = [
    [
      "email",
      email && (
        <a className="link" href={`mailto:${email}`}>
          {email}
        </a>
      ),
    ],
    [
      "phone",
      phone && (
        <a className="num link" href={`tel:${phone.replaceAll(" ", "")}`}>
          {phone}
        </a>
      ),
    ],
    [
      "website",
      website && (
        <a className="link" href={website} target="_blank" rel="noreferrer">
          {website.replace(/^https?:\/\//, "")}
        </a>
      ),
    ],
    [
      "address",
      town &&
        address.map((line, index) => (
          <span key={index} className="block">
            {line}
          </span>
        )),
    ],
    ["siret", (siret ?? siren) && <span className="num">{siret ?? siren}</span>],
    ["vat_number", vatNumber && <span className="num">{vatNumber}</span>],
    ["terms", paymentTermsDays !== null && t("clients.peek.days", { days: paymentTermsDays })],
    ["created_at", <DateTime key="created" value={createdAt} look="date" />],
  ] as const;
  return (
    <FactsList
      facts={facts.flatMap(([key, value]) => (value ? [{ label: t(`clients.columns.${key}`), value }] : []))}
    />
  );
}

async function Contact({ contact }: { contact: ContactView }) {
  const t = await getTranslations("clients.peek");
  const { firstName, lastName, position, isPrimary, email, phone } = contact;
  return (
    <li className="text-table">
      <p>
        <span dir="auto" className="font-medium">
          {[firstName, lastName].filter(Boolean).join(" ")}
        </span>
        {isPrimary && <span className="text-subtle"> · {t("primary")}</span>}
        {position && <span className="text-subtle"> · {position}</span>}
      </p>
      <p className="flex flex-wrap gap-x-3">
        {email && (
          <a className="link" href={`mailto:${email}`}>
            {email}
          </a>
        )}
        {phone && (
          <a className="num link" href={`tel:${phone.replaceAll(" ", "")}`}>
            {phone}
          </a>
        )}
      </p>
    </li>
  );
}

async function Latest({ activities }: { activities: readonly ActivityView[] }) {
  const [t, words, locale] = await Promise.all([
    getTranslations("clients.peek"),
    getTranslations("events"),
    getLocale(),
  ]);
  if (activities.length === 0) return <p className="text-table text-subtle">{t("nothing")}</p>;
  const lineOf = (activity: ActivityView) =>
    activity.category === "note" ? activity.text : wordEvent(activity, words, locale).sentence;
  return (
    <ol className="grid gap-2.5">
      {activities.map((activity) => (
        <li key={activity.id} className="text-table">
          <p className="line-clamp-2">{lineOf(activity)}</p>
          <p className="text-meta text-subtle">
            <RelativeTime value={activity.occurredAt} />
          </p>
        </li>
      ))}
    </ol>
  );
}
