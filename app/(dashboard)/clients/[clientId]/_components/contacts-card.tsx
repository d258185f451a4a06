import Link from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { contactName } from "@/lib/crm/contacts/contact-name";
import type { ContactView } from "@/lib/crm/contacts/view";
import { NewContactButton } from "./new-contact-button.client";
import { PrimaryMark } from "./primary-mark";

export type ContactsCardProps = {
  clientId: string;
  contacts: { items: readonly ContactView[]; total: number };
  writes: boolean;
};

const SHOWN = 4;

/** The first people at a client, the primary one on top. */
export function ContactsCard({ clientId, contacts, writes }: ContactsCardProps) {
  const t = useTranslations("client.rail");
  return (
    <Card flush title={t("contacts")} action={writes && <NewContactButton look="icon" />}>
      {contacts.total === 0 ? (
        <p className="px-4 pb-4 text-table text-muted md:px-5">{t("noContacts")}</p>
      ) : (
        <ul>
          {contacts.items.slice(0, SHOWN).map((contact) => (
            <ContactLine key={contact.id} contact={contact} />
          ))}
        </ul>
      )}
      {contacts.total > SHOWN && (
        <p className="border-t border-border px-4 py-2.5 max-md:py-0 md:px-5">
          <Link className="more" href={`/clients/${clientId}/contacts`}>
            {t("allContacts", { count: contacts.total })}
          </Link>
        </p>
      )}
    </Card>
  );
}

function ContactLine({ contact }: { contact: ContactView }) {
  const { position, email, phone } = contact;
  const name = contactName(contact);
  return (
    <li className="flex items-start gap-3 border-t border-border px-4 py-3 text-table md:px-5">
      <Avatar name={name} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2">
          <bdi className="min-w-0 font-medium">{name}</bdi>
          {contact.isPrimary && <PrimaryMark />}
        </p>
        {position && (
          <p className="text-meta text-subtle">
            <bdi>{position}</bdi>
          </p>
        )}
        {email && (
          <p>
            <a
              href={`mailto:${email}`}
              className="underline-offset-[3px] hover:underline max-md:inline-block max-md:py-1"
            >
              {email}
            </a>
          </p>
        )}
        {phone && (
          <p className="tabular-nums">
            <a
              href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}
              className="underline-offset-[3px] hover:underline max-md:inline-block max-md:py-1"
            >
              {phone}
            </a>
          </p>
        )}
      </div>
    </li>
  );
}
