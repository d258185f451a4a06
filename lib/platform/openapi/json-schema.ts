import { z } from "zod";
import { toSnake } from "@/lib/kernel/wire-case";

/** The part of JSON Schema 2020-12, which OpenAPI 3.1 speaks, that zod makes and we look into. */
export interface JsonSchema {
  [keyword: string]: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Property names as the wire spells them, at every depth. */
function snakeNames({ pattern, ...schema }: JsonSchema): JsonSchema {
  // Only a value that contains itself, such as "any JSON", is defined apart; it is described as any value.
  if (String(schema["$ref"] ?? "").startsWith("#/$defs/")) return {};
  // A format says what zod's pattern for it says, and can be read.
  const told = pattern === undefined || schema["format"] !== undefined ? schema : { ...schema, pattern };
  return Object.fromEntries(
    Object.entries(told).map(([keyword, value]): [string, unknown] => {
      if (keyword === "properties" && isSchema(value)) {
        const named = Object.entries(value).map(([name, property]) => [
          toSnake(name),
          snakeNames(property as JsonSchema),
        ]);
        return [keyword, Object.fromEntries(named)];
      }
      if (keyword === "required" && Array.isArray(value)) return [keyword, value.map((name) => toSnake(String(name)))];
      if (Array.isArray(value))
        return [keyword, value.map((item: unknown) => (isSchema(item) ? snakeNames(item) : item))];
      // Values that are data, not schemas.
      if (keyword === "default" || keyword === "const" || keyword === "examples") return [keyword, value];
      return [keyword, isSchema(value) ? snakeNames(value) : value];
    }),
  );
}

/**
 * A zod schema as JSON Schema in the spelling of the wire.
 * @param io what callers send (`input`, before transforms and defaults) or what they get (`output`)
 */
export function jsonSchema(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, $defs: __, ...made } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as JsonSchema;
  return snakeNames(made);
}

/** The schema without some of its properties: those that stand in the path. */
export function without(schema: JsonSchema, names: readonly string[]): JsonSchema {
  if (!schema.properties) return schema;
  const properties = Object.fromEntries(Object.entries(schema.properties).filter(([name]) => !names.includes(name)));
  const required = schema.required?.filter((name) => !names.includes(name));
  const { required: _, ...rest } = schema;
  return { ...rest, properties, ...(required?.length ? { required } : {}) };
}

export const hasProperties = (schema: JsonSchema): boolean =>
  schema.properties === undefined
    ? schema["anyOf"] !== undefined || schema["oneOf"] !== undefined
    : Object.keys(schema.properties).length > 0;
