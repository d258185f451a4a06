/** `{{ name }}` in a text somebody wrote. */
export const placeholder = (name: string): string => `{{ ${name} }}`;

/**
 * Puts values in the place of `{{ name }}`. Names that are not given, and whatever else stands in braces, stay as they were typed. An
 * empty value takes the space before it along: `Hello {{ name }},` without a name is `Hello,`.
 */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/( ?)\{\{\s*([a-z_]+)\s*\}\}/g, (whole, space: string, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    return value === "" ? "" : `${space}${value}`;
  });
}
