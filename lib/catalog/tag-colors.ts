/** Colours of tags: names of the chart tokens, so that they suit both themes. */
export const TAG_COLORS = ["blue", "teal", "amber", "violet", "pink", "slate"] as const;
export type TagColor = (typeof TAG_COLORS)[number];
