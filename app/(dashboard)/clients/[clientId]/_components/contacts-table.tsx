import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Pager } from "@/components/ui/pager";
import { contactName } from "@/lib/crm/contacts/contact-name";
import type { ContactView } from "@/lib/crm/contacts/view";
import type { Page } from "@/lib/kernel/page";
import { ConsentLines } from "./consent-lines";
import { ContactActions } from "./contact-actions.client";
import { PrimaryMark } from "./primary-mark";

export type ContactsTableProps = {
  contacts: Page<ContactView>;
  clientId: string;
  writes: boolean;
  primaryId: string | undefined;
};

/** Everybody at a client, with all that is known of them. */
export function ContactsTable({ contacts, clientId, writes, primaryId }: ContactsTableProps) {
  const t = useTranslations("client.contacts");
  const columns: Column<ContactView>[] = [
    {
      key: "name",
      header: t("name"),
      phone: "title",
      className: "md:min-w-48",
      cell: (contact) => (
        <div className="flex min-w-0 items-start gap-3 md:py-1.5">
          <Avatar name={contactName(contact)} />
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-2">
              <bdi className="font-medium">{contactName(contact)}</bdi>
              {contact.isPrimary && <PrimaryMark />}
            </p>
            {contact.position && (
              <p className="text-meta font-normal text-subtle">
                <bdi>{contact.position}</bdi>
              </p>
            )}
          </div>
        </div>
      ),
    },
    {
      key: "reach",
      header: t("reach"),
      phone: "detail",
      className: "md:w-64",
      cell: (contact) => (
        <div className="grid gap-0.5 md:py-1.5">
          {contact.email && (
            <a href={`mailto:${contact.email}`} className="w-fit underline-offset-[3px] hover:underline max-md:py-1">
              {contact.email}
            </a>
          )}
          {contact.phone && (
            <a
              href={`tel:${contact.phone.replaceAll(/[^+\d]/g, "")}`}
              className="w-fit tabular-nums underline-offset-[3px] hover:underline max-md:py-1"
            >
              {contact.phone}
            </a>
          )}
          {!contact.email && !contact.phone && <span className="max-md:hidden">–</span>}
          <div className="-mt-2 md:hidden">
            <ConsentLines contact={contact} />
          </div>
        </div>
      ),
    },
    {
      key: "consent",
      header: t("consent"),
      phone: "hidden",
      className: "md:w-64",
      cell: (contact) => (
        <div className="-mt-3 md:py-1.5">
          <ConsentLines contact={contact} />
        </div>
      ),
    },
    {
      key: "notes",
      header: t("form.notes"),
      phone: "hidden",
      className: "md:w-48 max-lg:hidden",
      cell: ({ notes }) => (
        <p dir="auto" className="line-clamp-4 whitespace-pre-line md:py-1.5">
          {notes ?? "–"}
        </p>
      ),
    },
  ];
  if (writes) {
    columns.push({
      key: "actions",
      header: t("actions"),
      hideHeader: true,
      align: "right",
      phone: "action",
      className: "md:w-14",
      cell: (contact) => (
        <div className="md:py-1">
          <ContactActions contact={contact} name={contactName(contact)} primaryId={primaryId} />
        </div>
      ),
    });
  }
  return (
    <DataTable
      label={t("title")}
      columns={columns}
      rows={contacts.items}
      rowKey={({ id }) => id}
      footer={
        <Pager {...contacts} hrefFor={(page) => `/clients/${clientId}/contacts${page > 1 ? `?page=${page}` : ""}`} />
      }
    />
  );
}
