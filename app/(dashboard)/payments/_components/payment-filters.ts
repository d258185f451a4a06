import type { getTranslations } from "next-intl/server";
import type { ListFilter } from "@/components/list/list-filter";
import { PAYMENT_METHODS } from "@/lib/catalog/payment-methods";
import { findClientOptionsAction } from "../../_documents/actions";
import type { FilterChoices } from "../../_documents/list/document-filters";

/** Fields payments can be sorted by, as in the address. */
export const SORTS = ["paid_on", "amount", "created_at"] as const;
export const USUAL_SORT = "-paid_on";

type Texts = Awaited<ReturnType<typeof getTranslations<never>>>;

/** What the list of payments can be narrowed by, worded for the reader. */
export function paymentFilters(t: Texts, { clients, currencies }: FilterChoices): ListFilter[] {
  return [
    {
      kind: "choices",
      name: "method",
      label: t("payments.columns.method"),
      options: PAYMENT_METHODS.map((value) => ({ value, label: t(`documents.methods.${value}`) })),
    },
    {
      kind: "records",
      name: "client",
      label: t("payments.columns.client"),
      options: clients,
      find: findClientOptionsAction,
    },
    { kind: "days", name: "paid", label: t("payments.paid") },
    {
      kind: "choices",
      name: "currency",
      label: t("payments.columns.currency"),
      options: currencies.map((value) => ({ value, label: value })),
    },
  ];
}

/** The parameters of all of them in the address. */
export const FILTER_NAMES = ["method", "client", "paid_from", "paid_to", "currency"];
