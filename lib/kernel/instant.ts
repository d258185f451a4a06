import { z } from "zod";

const EARLIEST = Date.parse("1900-01-01T00:00:00Z");

/** An instant as the wire has it, with an offset or `Z`: `2026-03-01T14:30:00Z`. From 1900 on. */
export const instantInput = z.iso
  .datetime({ offset: true })
  .refine((text) => Date.parse(text) >= EARLIEST, { params: { code: "invalid" } })
  .transform((text) => new Date(text));

/** Clocks differ; five minutes ahead of ours is still now. */
const SKEW_MS = 5 * 60_000;

export const isFuture = (instant: Date, now: Date): boolean => instant.getTime() > now.getTime() + SKEW_MS;
