import { call, type Answer } from "../../support/api-client";
import type { GivenPerson } from "../../support/given";

/** What tests read of a document in an answer. */
export interface WireDocument {
  id: string;
  number: string | null;
  status: string;
  version: number;
  total_excl_vat: string;
  total_vat: string;
  total_incl_vat: string;
  amount_due?: string;
}

export interface BillingAnswer extends Answer {
  document: WireDocument;
  etag: string;
}

type Headers = Record<string, string>;

/** Requests of one person, each answered by one document, or none. */
export const billingApi =
  ({ token }: Pick<GivenPerson, "token">, at?: string) =>
  async (method: string, path: string, body?: unknown, headers: Headers = {}): Promise<BillingAnswer> => {
    const sent = {
      bearer: token,
      headers,
      ...(body === undefined ? {} : { body }),
      ...(at === undefined ? {} : { at }),
    };
    const answer = await call(method, `/api/v1${path}`, sent);
    return { ...answer, document: answer.body.data as WireDocument, etag: answer.headers.get("etag") ?? "" };
  };
