type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const SNAKE = /_([a-z0-9])/g;
const CAMEL = /[A-Z]/g;

export const toCamel = (name: string): string => name.replace(SNAKE, (_, letter: string) => letter.toUpperCase());
export const toSnake = (name: string): string => name.replace(CAMEL, (letter) => `_${letter.toLowerCase()}`);

/** A dotted path as the wire spells it: `line_items.2.unit_price`. */
export const wirePath = (path: string): string => path.split(".").map(toSnake).join(".");

function renameKeys(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renameKeys(item, rename));
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [rename(key), renameKeys(item, rename)]));
}

/** The wire speaks snake_case, the code camelCase; these two are the only place where one becomes the other. */
export const camelKeys = (value: unknown): unknown => renameKeys(value, toCamel);
export const snakeKeys = (value: unknown): Json => renameKeys(value, toSnake) as Json;
