import { type Html, html, prose } from "./html";
import type { JsonSchema } from "./json-schema";

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const nameOfRef = (ref: string) => ref.split("/").at(-1) ?? ref;

const alternatives = (schema: JsonSchema): JsonSchema[] =>
  [schema["anyOf"], schema["oneOf"]].flatMap((list) => (Array.isArray(list) ? list.filter(isSchema) : []));

/** A word or two for what a value is: `string (uuid)`, `"owner" | "admin"`, `array of object`. */
export function typeOf(schema: JsonSchema): string {
  if (typeof schema["$ref"] === "string") return nameOfRef(schema["$ref"]);
  if ("const" in schema) return JSON.stringify(schema["const"]);
  if (Array.isArray(schema["enum"])) return schema["enum"].map((value) => JSON.stringify(value)).join(" | ");
  const choices = alternatives(schema);
  if (choices.length > 0) return [...new Set(choices.map(typeOf))].join(" | ");
  if (schema["type"] === "array") return `array of ${isSchema(schema["items"]) ? typeOf(schema["items"]) : "any"}`;
  const type = Array.isArray(schema["type"]) ? schema["type"].join(" | ") : String(schema["type"] ?? "any");
  return typeof schema["format"] === "string" ? `${type} (${schema["format"]})` : type;
}

const LIMITS = {
  minLength: "at least % characters",
  maxLength: "at most % characters",
  minimum: "from %",
  maximum: "up to %",
  minItems: "at least % items",
  maxItems: "at most % items",
  default: "by default %",
};

/** Limits of a value in words. Those of number types themselves say nothing. */
function limitsOf(schema: JsonSchema): string {
  const told = Object.entries(LIMITS).flatMap(([keyword, words]) => {
    const value = schema[keyword];
    const meant = value !== undefined && Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER;
    return meant ? [words.replace("%", JSON.stringify(value))] : [];
  });
  return told.join(", ");
}

/** The object behind a value: itself, the items of a list, or the one object among alternatives. */
function objectIn(schema: JsonSchema): JsonSchema | undefined {
  if (schema.properties) return schema;
  if (isSchema(schema["items"])) return objectIn(schema["items"]);
  return alternatives(schema)
    .map((choice) => objectIn(choice))
    .find((found) => found !== undefined);
}

/** What a schema is for: what must be sent is marked, what is always answered need not be. */
export type Side = "sent" | "answered";

/** A name with its type, limits and meaning, and what it is made of. */
export function describeValue(name: string, schema: JsonSchema, side: Side, required: boolean): Html {
  const inner = objectIn(schema);
  const limits = limitsOf(schema);
  const meaning = typeof schema["description"] === "string" ? prose(schema["description"]) : null;
  return html`<li>
    <code class="name">${name}</code>
    <span class="type">${typeOf(schema)}${limits && `, ${limits}`}</span>
    ${required && side === "sent" && html`<span class="required">required</span>`} ${meaning}
    ${inner && describeObject(inner, side)}
  </li>`;
}

/** The properties of an object, one below the other. */
export function describeObject(schema: JsonSchema, side: Side): Html {
  const choices = schema.properties
    ? []
    : alternatives(schema).flatMap((choice): JsonSchema[] => {
        const found = objectIn(choice);
        return found ? [found] : [];
      });
  if (choices.length > 0) {
    return html`${choices.map((choice, index) => html`${index > 0 && html`<p>or</p>`}${describeObject(choice, side)}`)}`;
  }
  const required = new Set(schema.required);
  const properties = Object.entries<JsonSchema>(schema.properties ?? {});
  return html`<ul class="properties">
    ${properties.map(([name, property]) => describeValue(name, property, side, required.has(name)))}
  </ul>`;
}
