import { Pencil } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { FactsList, type Fact } from "@/components/ui/facts-list";
import type { ClientView } from "@/lib/crm/clients/view";

type Address = Pick<ClientView, "addressLine1" | "addressLine2" | "postalCode" | "city" | "country"> & {
  region?: string | null;
};

/** How to reach a client, and what goes on its documents. What is not known is not listed. */
export function BillingCard({ client, writes }: { client: ClientView; writes: boolean }) {
  const t = useTranslations("client.rail");
  const { paymentTermsDays: days } = client;
  const facts: (Fact | false | null)[] = [
    client.email !== null && {
      label: t("email"),
      value: <Outward href={`mailto:${client.email}`}>{client.email}</Outward>,
    },
    client.phone !== null && {
      label: t("phone"),
      value: <Outward href={`tel:${client.phone.replaceAll(/[^+\d]/g, "")}`}>{client.phone}</Outward>,
    },
    client.website !== null && {
      label: t("website"),
      value: <Outward href={client.website}>{client.website.replace(/^https?:\/\/|\/$/g, "")}</Outward>,
    },
    hasAddress(client) && { label: t("address"), value: <AddressLines address={client} /> },
    client.deliveryAddress !== null && {
      label: t("delivery"),
      value: <AddressLines address={client.deliveryAddress} />,
    },
    client.siren !== null && { label: t("siren"), value: <Figures>{grouped(client.siren)}</Figures> },
    client.siret !== null && { label: t("siret"), value: <Figures>{grouped(client.siret)}</Figures> },
    client.vatNumber !== null && { label: t("vatNumber"), value: <Figures>{client.vatNumber}</Figures> },
    client.externalReference !== null && {
      label: t("externalReference"),
      value: <span className="mono">{client.externalReference}</span>,
    },
    { label: t("terms"), value: days === null ? t("termsDefault") : t("termsDays", { days }) },
    { label: t("currencyLocale"), value: `${client.currency}, ${t(`localeNames.${client.locale}`)}` },
  ];
  return (
    <Card
      title={t("billing")}
      action={
        writes && (
          <ButtonLink
            href={`/clients/${client.id}/edit`}
            variant="quiet"
            size="compact"
            shape="icon"
            aria-label={t("editBilling")}
            title={t("editBilling")}
            className="-mr-2"
          >
            <Pencil aria-hidden className="icon" />
          </ButtonLink>
        )
      }
    >
      <FactsList facts={facts.filter((fact): fact is Fact => Boolean(fact))} />
    </Card>
  );
}

/** Three digits at a time as far as the SIREN goes: `881 236 400 00017`. */
const grouped = (digits: string) =>
  digits.replace(/^(\d{3})(\d{3})(\d{3})(\d*)$/, "$1\u00a0$2\u00a0$3\u00a0$4").trimEnd();

const hasAddress = ({ addressLine1, addressLine2, postalCode, city, region }: Address) =>
  [addressLine1, addressLine2, postalCode, city, region].some(Boolean);

function Figures({ children }: { children: ReactNode }) {
  return <span className="tabular-nums">{children}</span>;
}

function Outward({ href, children }: { href: string; children: ReactNode }) {
  const elsewhere = href.startsWith("http");
  return (
    <a href={href} className="link" {...(elsewhere && { target: "_blank", rel: "noreferrer" })}>
      {children}
    </a>
  );
}

function AddressLines({ address }: { address: Address }) {
  const locale = useLocale();
  const { addressLine1, addressLine2, postalCode, city, region, country } = address;
  const town = [postalCode, city].filter(Boolean).join(" ");
  const land = country === "FR" ? null : new Intl.DisplayNames(locale, { type: "region" }).of(country);
  return [addressLine1, addressLine2, town, region, land].filter(Boolean).map((line, index) => (
    <bdi key={index} className="block">
      {line}
    </bdi>
  ));
}
