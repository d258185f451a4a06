const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Markup made by {@link html}; everything else is text. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = string | number | Html | readonly Part[] | null | undefined | false;

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return part.map(markupOf).join("");
  if (part === null || part === undefined || part === false) return "";
  return String(part).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
}

/** A piece of a page: what is put in is shown as it is, never taken as markup. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.reduce((made, text, index) => made + markupOf(parts[index - 1]) + text));

/** Text of our own with `code` between backticks and blank lines between paragraphs. */
export const prose = (text: string): Html[] =>
  text
    .split(/\n\s*\n/)
    .map(
      (paragraph) =>
        html`<p>${paragraph.split("`").map((part, index) => (index % 2 ? html`<code>${part}</code>` : part))}</p>`,
    );
