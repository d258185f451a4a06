import { sharedApp } from "./shared-app";

export interface Answer {
  status: number;
  headers: Headers;
  /** The envelope; empty for an answer without body. */
  body: { status?: string; code?: string; message?: string; request_id?: string; data?: unknown; issues?: unknown[] };
}

interface Sent {
  body?: unknown;
  bearer?: string;
  cookie?: string;
  headers?: Record<string, string>;
}

const octet = () => Math.floor(Math.random() * 254) + 1;

/** One HTTP request to the application, as its own pages send it when `cookie` is given, from a new address each time. */
export async function call(
  method: string,
  path: string,
  { body, bearer, cookie, headers }: Sent = {},
): Promise<Answer> {
  const { url } = sharedApp();
  const answer = await fetch(`${url}${path}`, {
    method,
    redirect: "manual",
    headers: {
      "x-forwarded-for": `203.${octet()}.${octet()}.${octet()}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      ...(cookie === undefined ? {} : { cookie, origin: url }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    body: text === "" ? {} : (JSON.parse(text) as Answer["body"]),
  };
}

/** The cookies an answer sets, as the next request's `Cookie` header. */
export const cookiesOf = ({ headers }: Answer): string =>
  headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
