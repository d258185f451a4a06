import type { Address } from "@/lib/billing/documents/mention-facts";
import type { Paper } from "./paper";
import type { SheetParty } from "./sheet";
import type { Speech } from "./speech";

/** `904127859` as `904 127 859`, a SIRET with its last five figures together. */
export const grouped = (number: string): string =>
  number.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})?$/, (_, a: string, b: string, c: string, end?: string) =>
    [a, b, c, end].filter(Boolean).join("\u00A0"),
  );

const join = (parts: readonly (string | null)[], by: string): string => parts.filter(Boolean).join(by);

/** The country is named where the other party is elsewhere. */
function addressLines(address: Address, home: string, { w }: Speech): string[] {
  const { addressLine1, addressLine2, postalCode, city, country } = address;
  const lines = [
    addressLine1,
    addressLine2,
    join([postalCode, city], " "),
    country === home ? null : w.country(country),
  ];
  return lines.filter((line): line is string => Boolean(line));
}

/** The seller's name as the law wants it: a sole trader's is followed by EI. */
export function legalName({ facts: { seller }, ...paper }: Paper, { has, mention }: Speech): string {
  const name = seller.legalName ?? paper.seller.name;
  return has("seller.sole_trader") && !/\b(EI|Entrepreneur individuel)\b/i.test(name)
    ? mention("seller.sole_trader", { name })
    : name;
}

export function sellerOf(paper: Paper, speech: Speech): SheetParty {
  const { seller, buyer } = paper.facts;
  const { t, has, mention } = speech;
  const { siret } = paper.seller;
  const ids = [
    siret === null
      ? seller.siren && mention("buyer.siren", { number: grouped(seller.siren) })
      : t("paper.siret", { number: grouped(siret) }),
    has("seller.vat_number") ? mention("seller.vat_number", { number: seller.vatNumber ?? "" }) : null,
  ];
  return {
    label: t("paper.seller"),
    name: legalName(paper, speech),
    lines: addressLines(seller, buyer.country, speech),
    ids: ids.filter((id): id is string => Boolean(id)),
  };
}

export function buyerOf({ facts }: Paper, speech: Speech): SheetParty {
  const { buyer, seller, document } = facts;
  const { t, has, mention } = speech;
  const ids = [
    has("buyer.siren") ? mention("buyer.siren", { number: grouped(buyer.siren ?? "") }) : null,
    has("buyer.vat_number") && buyer.vatNumber !== null
      ? mention("buyer.vat_number", { number: buyer.vatNumber })
      : null,
  ];
  return {
    label: t(`paper.buyer.${document.kind}`),
    name: buyer.name,
    lines: addressLines(buyer, seller.country, speech),
    ids: ids.filter((id): id is string => id !== null),
  };
}

export function deliveryOf({ facts: { buyer, seller } }: Paper, speech: Speech): SheetParty | null {
  if (!speech.has("buyer.delivery_address") || buyer.deliveryAddress === null) return null;
  return {
    label: speech.mention("buyer.delivery_address"),
    name: buyer.name,
    lines: addressLines(buyer.deliveryAddress, seller.country, speech),
    ids: [],
  };
}

/** Under every page: who the seller is in law, and how to reach them. */
export function footerOf(paper: Paper, speech: Speech): string[] {
  const { seller } = paper.facts;
  const { t, w, has, mention } = speech;
  const capital = (): string => {
    const form = seller.legalForm === null ? "" : t(`workspace.legalForms.${seller.legalForm}`);
    const amount = w.money(seller.shareCapital ?? 0n, paper.seller.shareCapitalCurrency);
    return mention("seller.share_capital", { form, capital: amount });
  };
  const register = { city: seller.registerCity ?? "", siren: grouped(seller.siren ?? "") };
  const inLaw = [
    join([legalName(paper, speech), has("seller.share_capital") ? capital() : null], ", "),
    has("seller.register") ? mention("seller.register", register) : null,
    has("seller.ape") ? mention("seller.ape", { code: seller.ape ?? "" }) : null,
    has("seller.vat_number") ? mention("seller.vat_number", { number: seller.vatNumber ?? "" }) : null,
  ];
  const address = join([seller.addressLine1, seller.addressLine2, join([seller.postalCode, seller.city], " ")], ", ");
  const { email, phone, website } = paper.seller;
  return [join(inLaw, " · "), join([address, email, phone, website], " · ")].filter((line) => line !== "");
}
