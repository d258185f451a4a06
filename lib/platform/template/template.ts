import { Liquid, LiquidError } from "liquidjs";
import type { Issue } from "@/lib/kernel/errors";

/** Characters of a template; of what becomes of it, a hundred times as many. */
export const TEMPLATE_LIMIT = 5_000;

/** Words people may use besides variables. What could loop, load, assign or call is not there, so time and size stay in proportion to the template. */
const TAGS: readonly string[] = ["if", "unless", "case"];
const FILTERS: readonly string[] = ["default", "upcase", "downcase", "capitalize", "strip"];

const keepOnly = (known: Record<string, unknown>, names: readonly string[]): void => {
  for (const name of Object.keys(known)) if (!names.includes(name)) delete known[name];
};

function restricted(): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    // An empty text counts as not there: `{% if title %}`.
    jsTruthy: true,
    templates: {},
    parseLimit: TEMPLATE_LIMIT,
    renderLimit: 1_000,
    memoryLimit: 100 * TEMPLATE_LIMIT,
  });
  keepOnly(engine.tags, TAGS);
  keepOnly(engine.filters, FILTERS);
  return engine;
}

const engine = restricted();

const at = ([line, column]: readonly number[]) => ({ line: line ?? 1, column: column ?? 1 });

const UNKNOWN_WORD = /^(?:tag "(?<tag>[^"]*)" not found|undefined filter: (?<filter>\S+?)(?:,|$))/;

function issueOf(error: unknown): Omit<Issue, "path"> {
  if (!LiquidError.is(error)) {
    // The one refusal of the library without a place in the text.
    return { code: "too_long", message: `At most ${TEMPLATE_LIMIT} characters.`, params: { limit: TEMPLATE_LIMIT } };
  }
  const place = at(error.token.getPosition());
  const where = `line ${place.line}, column ${place.column}`;
  const { tag, filter } = UNKNOWN_WORD.exec(error.message)?.groups ?? {};
  const word = tag ?? filter;
  return word === undefined
    ? { code: "template.malformed", message: `This cannot be read at ${where}.`, params: place }
    : { code: "template.unknown_word", message: `There is no word ${word}, ${where}.`, params: { word, ...place } };
}

/**
 * What is wrong with a template, or null: its first unreadable place, or the first variable that is not among `names`, with `line`
 * and `column` from 1.
 */
export function templateIssue(template: string, names: readonly string[]): Omit<Issue, "path"> | null {
  try {
    const { variables } = engine.analyzeSync(engine.parse(template));
    const unknown = Object.values(variables)
      .flat()
      .filter(({ segments }) => segments.length > 1 || !names.some((name) => name === segments[0]))
      .map((variable) => ({ name: String(variable), ...at([variable.location.row, variable.location.col]) }))
      .toSorted((a, b) => a.line - b.line || a.column - b.column)[0];
    if (!unknown) return null;
    const { name, line, column } = unknown;
    const message = `There is no variable ${name}, line ${line}, column ${column}.`;
    return { code: "template.unknown_variable", message, params: unknown };
  } catch (error) {
    return issueOf(error);
  }
}

/**
 * Puts values into a template (`{{ number }}`, `{% if title %}…{% endif %}`). Values are text and never read as a template, nor
 * is anything escaped: the result is plain text.
 * @param template one that {@link templateIssue} accepted
 * @throws Error when it is not, or names a value that is not there
 */
export const renderTemplate = (template: string, values: Readonly<Record<string, string>>): string =>
  engine.parseAndRenderSync(template, values) as string;
