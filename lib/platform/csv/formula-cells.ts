/** What a spreadsheet would take for a formula or swallow, and what an import reads as "no value". */
const RISKY = /^(?:[=+\-@\t\r']|(?:null|\\n|n\/a|#n\/a|n\.a\.|-)$)/i;

/**
 * A cell no spreadsheet runs: what begins like a formula gets an apostrophe in front, and so does whatever
 * {@link restoreCell} would otherwise read differently. The two are exact opposites.
 */
export const neutralCell = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** The text a neutral cell was made from; any other cell as it is. */
export const restoreCell = (cell: string): string =>
  cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;

/** A cell that says there is nothing: blank, `NULL`, `N/A`, `-`. Written with an apostrophe in front it is text. */
export const isNothing = (cell: string): boolean => /^(?:|null|\\n|n\/a|#n\/a|n\.a\.|-)$/i.test(cell.trim());
