/**
 * Tables by the width they need. Where a list is narrower than its table, the table scrolls within itself, and its header
 * sticks to it instead of to the page. Style sheets cannot count columns, so the steps are written out.
 */
export const NEEDED_WIDTHS = [
  { upTo: 640, table: "md:min-w-[640px]", scroller: "@max-[640px]:scrolls-within" },
  { upTo: 720, table: "md:min-w-[720px]", scroller: "@max-[720px]:scrolls-within" },
  { upTo: 800, table: "md:min-w-[800px]", scroller: "@max-[800px]:scrolls-within" },
  { upTo: 880, table: "md:min-w-[880px]", scroller: "@max-[880px]:scrolls-within" },
  { upTo: 970, table: "md:min-w-[970px]", scroller: "@max-[970px]:scrolls-within" },
  { upTo: 1040, table: "md:min-w-[1040px]", scroller: "@max-[1040px]:scrolls-within" },
  { upTo: 1120, table: "md:min-w-[1120px]", scroller: "@max-[1120px]:scrolls-within" },
  { upTo: 1200, table: "md:min-w-[1200px]", scroller: "@max-[1200px]:scrolls-within" },
  { upTo: 1360, table: "md:min-w-[1360px]", scroller: "@max-[1360px]:scrolls-within" },
  { upTo: 1520, table: "md:min-w-[1520px]", scroller: "@max-[1520px]:scrolls-within" },
  { upTo: 1760, table: "md:min-w-[1760px]", scroller: "@max-[1760px]:scrolls-within" },
  { upTo: 2000, table: "md:min-w-[2000px]", scroller: "@max-[2000px]:scrolls-within" },
] as const;
