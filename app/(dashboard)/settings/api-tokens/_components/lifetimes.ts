/** The lifetimes on offer, in days. */
export const LIFETIMES = ["7", "30", "90", "180", "365"] as const;
