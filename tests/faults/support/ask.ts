/** Longer than any promise of the application: an answer that takes longer counts as none. */
const PATIENCE_MS = 10_000;

export interface Answer {
  status: number;
  headers: Headers;
  /** Empty for an answer without body. */
  body: { code?: string; data?: unknown };
  /** When it was asked, and how long the answer took. */
  askedAt: number;
  tookMs: number;
}

interface Sent {
  method?: string;
  bearer?: string;
  body?: unknown;
  headers?: Record<string, string>;
  patienceMs?: number;
}

/**
 * One API request.
 * @throws Error when the connection is refused or breaks, or when its patience is over
 */
export async function ask(
  url: string,
  { method = "GET", bearer, body, headers, patienceMs = PATIENCE_MS }: Sent = {},
): Promise<Answer> {
  const askedAt = performance.now();
  const response = await fetch(url, {
    method,
    headers: {
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patienceMs),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === "" ? {} : (JSON.parse(text) as Answer["body"]),
    askedAt,
    tookMs: performance.now() - askedAt,
  };
}
