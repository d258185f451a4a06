import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Issue } from "@/lib/kernel/errors";
import type { Collected, Problem } from "./collect-draft";
import { isOwnField, type FieldName } from "./read-fields";

type Name = FieldName | "lineItems";

/** Fields of a draft by name, each as JSON: what the server has, or what it was sent. */
export type Stored = Partial<Record<Name, string>>;

/** Days that have to fit together are sent together, so that none is measured against an old one. */
const TOGETHER: readonly (readonly Name[])[] = [
  ["issueDate", "dueDate", "validUntil"],
  ["supplyFrom", "supplyTo"],
];

const groupOf = (name: Name): readonly Name[] => TOGETHER.find((group) => group.includes(name)) ?? [name];

/** A refusal of the server. It stands until something of what it is about is typed anew. */
export interface Refusal {
  about: readonly Name[];
  /** What was refused, as JSON. */
  value: string;
  problem: Problem;
}

const valuesOf = ({ fields, lineItems }: Collected): Record<string, unknown> => ({ ...fields, lineItems });

/** Everything of a draft that can be saved. */
export function storedOf(kind: DocumentKind, collected: Collected): Stored {
  const own = Object.entries(valuesOf(collected)).filter(([name]) => isOwnField(kind, name as FieldName));
  return Object.fromEntries(own.map(([name, value]) => [name, JSON.stringify(value)]));
}

const said = (names: readonly Name[], collected: Collected): string => {
  const values = valuesOf(collected);
  return JSON.stringify(names.map((name) => values[name]));
};

export const standing = (refusals: readonly Refusal[], collected: Collected): Refusal[] =>
  refusals.filter(({ about, value }) => said(about, collected) === value);

/**
 * What the server does not have yet, without what it refused.
 * @returns fields by name, as the operations take them
 */
export function changesOf(
  kind: DocumentKind,
  collected: Collected,
  known: Stored,
  refusals: readonly Refusal[],
): Partial<Record<Name, unknown>> {
  const current = storedOf(kind, collected);
  const left = new Set<Name>(standing(refusals, collected).flatMap(({ about }) => about));
  if (collected.linesHeld) left.add("lineItems");
  const names = (Object.keys(current) as Name[]).filter((name) => current[name] !== known[name]);
  const whole = new Set(names.flatMap((name) => groupOf(name)).filter((name) => name in current && !left.has(name)));
  const values = valuesOf(collected);
  return Object.fromEntries([...whole].map((name) => [name, values[name]]));
}

/** Where an issue of the server belongs on the page; rows are counted as they were sent. */
function problemOf(issue: Issue, rows: readonly string[]): Problem | null {
  const [name = "", position = "", column = ""] = issue.path.split(".");
  if (name === "") return null;
  if (name !== "lineItems") return { issue, place: "field", name: name as FieldName };
  const key = rows[Number(position)];
  if (key === undefined || column === "") return { issue, place: "lines" };
  const shown = column === "vatRate" || column === "vatCategory" ? "vat" : column;
  return { issue, place: "row", key, column: shown as Extract<Problem, { place: "row" }>["column"] };
}

/** What the server refused of what was sent, so that the rest can be sent without it. */
export function refusalsOf(issues: readonly Issue[], collected: Collected): Refusal[] {
  return issues.flatMap((issue) => {
    const problem = problemOf(issue, collected.rows);
    if (!problem) return [];
    const about = groupOf(problem.place === "field" ? problem.name : "lineItems");
    return [{ about, value: said(about, collected), problem }];
  });
}
