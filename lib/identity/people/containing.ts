/** Pattern of `ilike` for text that contains what a person typed; `%` and `_` mean themselves. */
export const containing = (search: string): string => `%${search.replace(/[\\%_]/g, "\\$&")}%`;
