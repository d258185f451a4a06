const ACCEPTABLE = /^[A-Za-z0-9._-]{8,64}$/;

/** The id a request is logged and answered under: the caller's own when it is harmless in a log line, else a new one. */
export function requestId(inbound: string | undefined): string {
  return inbound !== undefined && ACCEPTABLE.test(inbound) ? inbound : crypto.randomUUID();
}
