import { expect, it } from "vitest";
import { fillPlaceholders, placeholder } from "./placeholders";

it.each([
  ["Bonjour {{ first_name }},", "Bonjour Léa,"],
  ["Bonjour {{first_name}},", "Bonjour Léa,"],
  ["Voir {{ link }}", "Voir"],
  ["{{ link }}", ""],
  ["{{ other }} et {% if x %}, {{ toString }}", "{{ other }} et {% if x %}, {{ toString }}"],
  ["{{ first_name }} {{ first_name }}", "Léa Léa"],
])("%j becomes %j", (text, filled) => {
  expect(fillPlaceholders(text, { first_name: "Léa", link: "" })).toBe(filled);
});

it("takes values as they are", () => {
  expect(fillPlaceholders(placeholder("a"), { a: "$& {{ b }}", b: "no" })).toBe("$& {{ b }}");
});
