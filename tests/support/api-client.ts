import { sharedApp } from "./shared-app";

export interface Envelope {
  status?: string;
  code?: string;
  message?: string;
  request_id?: string;
  data?: unknown;
  errors?: Record<string, string[]>;
  issues?: unknown[];
  meta?: Record<string, unknown>;
  links?: Record<string, string | null>;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The envelope; empty for an answer without one. */
  body: Envelope;
}

export interface Sent {
  /** Address of another application than the shared one. */
  at?: string;
  body?: unknown;
  /** Sent as it stands instead of `body`. */
  raw?: string | Uint8Array<ArrayBuffer>;
  bearer?: string | undefined;
  cookie?: string | undefined;
  /** On top of what the proof and the body bring; `undefined` leaves one of those out. */
  headers?: Record<string, string | undefined>;
}

const octet = () => Math.floor(Math.random() * 254) + 1;

function headersOf({ body, raw, bearer, cookie, headers }: Sent, url: string): [string, string][] {
  const all = {
    "x-forwarded-for": `203.${octet()}.${octet()}.${octet()}`,
    "content-type": body === undefined && raw === undefined ? undefined : "application/json",
    authorization: bearer === undefined ? undefined : `Bearer ${bearer}`,
    cookie,
    origin: cookie === undefined ? undefined : url,
    ...headers,
  };
  return Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
}

/** One HTTP request to the application, as its own pages send it when `cookie` is given, from a new address each time. */
export async function call(method: string, path: string, sent: Sent = {}): Promise<Answer> {
  const { body, at: url = sharedApp().url, raw = body === undefined ? undefined : JSON.stringify(body) } = sent;
  const answer = await fetch(`${url}${path}`, {
    method,
    redirect: "manual",
    headers: headersOf(sent, url),
    ...(raw === undefined ? {} : { body: raw }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get("content-type")?.startsWith("application/json") && text !== "";
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    body: isJson ? (JSON.parse(text) as Envelope) : {},
  };
}

/** The cookies an answer sets, as the next request's `Cookie` header. */
export const cookiesOf = ({ headers }: Answer): string =>
  headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
