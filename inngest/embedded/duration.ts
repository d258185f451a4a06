const UNITS = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 } as const;

/**
 * When a sleep ends. The SDK writes `1w2d3h4m5s` for a duration (nothing for none) and ISO-8601 for a point in time.
 * @throws RangeError for anything else
 */
export function sleepEnds(text: string, now: Date): Date {
  if (/^(\d+[wdhms])*$/.test(text)) {
    let length = 0;
    for (const [, amount, unit] of text.matchAll(/(\d+)([wdhms])/g)) {
      length += Number(amount) * UNITS[unit as keyof typeof UNITS];
    }
    return new Date(now.getTime() + length);
  }
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`Not a duration or an instant: ${text}`);
  return instant;
}

const PAUSES_S = [10, 30, 60, 120, 300, 600, 1_200, 2_400, 3_600] as const;

/**
 * When a failed call is due again.
 * @param failures failed tries so far, from 1
 * @param retryAfter what the job asked for: seconds or an ISO-8601 instant
 */
export function retryDue(failures: number, retryAfter: string | null, now: Date): Date {
  if (retryAfter !== null) {
    if (/^\d+$/.test(retryAfter)) return new Date(now.getTime() + Number(retryAfter) * 1_000);
    const instant = new Date(retryAfter);
    if (!Number.isNaN(instant.getTime())) return instant;
  }
  const pause = PAUSES_S[Math.min(failures, PAUSES_S.length) - 1] ?? 10;
  return new Date(now.getTime() + pause * 1_000);
}
