/** Answers after `milliseconds` or when the work is done, whichever is later: how long it took tells nothing. */
export async function atLeast<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  const pause = new Promise((resolve) => setTimeout(resolve, milliseconds));
  const [outcome] = await Promise.allSettled([work, pause]);
  if (outcome.status === "rejected") throw outcome.reason;
  return outcome.value;
}
