import { describe, expect, it } from "vitest";
import { renderTemplate, TEMPLATE_LIMIT, templateIssue } from "./template";

const NAMES = ["number", "title"];

describe("a template", () => {
  it.each([
    ["Facture {{ number }}", "Facture F-1"],
    ["{{number|upcase}}{{ title | default: 'sans titre' }}", "F-1sans titre"],
    ["{% if title %}oui{% else %}non{% endif %}{% unless title %}!{% endunless %}", "non!"],
    ["{% case number %}{% when 'F-1' %}première{% endcase %}", "première"],
    ["<b>{{ number }}</b> }} %}", "<b>F-1</b> }} %}"],
    ["", ""],
  ])("%j is filled in", (template, expected) => {
    expect(templateIssue(template, NAMES)).toBeNull();
    expect(renderTemplate(template, { number: "F-1", title: "" })).toBe(expected);
  });

  it("reads no value as a template and escapes none", () => {
    expect(renderTemplate("{{ title }}", { title: "{{ number }} {% if %} <i>&" })).toBe("{{ number }} {% if %} <i>&");
  });

  it.each([
    ["{{ nmber }}", "template.unknown_variable", { name: "nmber", line: 1, column: 4 }],
    ["a\n\nb {{ number }} {{ tite }} {{ zzz }}", "template.unknown_variable", { name: "tite", line: 3, column: 19 }],
    [
      "{% if number %}{% else %}{{ never }}{% endif %}",
      "template.unknown_variable",
      { name: "never", line: 1, column: 29 },
    ],
    ["{{ number | default: other }}", "template.unknown_variable", { name: "other", line: 1, column: 22 }],
    ["{{ number.size }}", "template.unknown_variable", { name: "number.size", line: 1, column: 4 }],
    ["{{ number[title] }}", "template.unknown_variable", { name: "number[title]", line: 1, column: 4 }],
    ["{{ constructor }}", "template.unknown_variable", { name: "constructor", line: 1, column: 4 }],
    ["{{ __proto__ }}", "template.unknown_variable", { name: "__proto__", line: 1, column: 4 }],
    ["{{ number", "template.malformed", { line: 1, column: 1 }],
    ["x\n {% if number", "template.malformed", { line: 2, column: 2 }],
    ["{% if number %}a", "template.malformed", { line: 1, column: 1 }],
    ["{{ }}", "template.malformed", { line: 1, column: 4 }],
    ["{% endif %}", "template.unknown_word", { word: "endif", line: 1, column: 1 }],
    ["{{ number | raw }}", "template.unknown_word", { word: "raw", line: 1, column: 1 }],
    ["{{ number | sha256 | upcase }}", "template.unknown_word", { word: "sha256", line: 1, column: 1 }],
    ["{% for i in (1..9) %}{% endfor %}", "template.unknown_word", { word: "for", line: 1, column: 1 }],
    ["é\n{% include 'a' %}", "template.unknown_word", { word: "include", line: 2, column: 1 }],
    ["{% assign a = 1 %}", "template.unknown_word", { word: "assign", line: 1, column: 1 }],
    ["x".repeat(TEMPLATE_LIMIT + 1), "too_long", { limit: TEMPLATE_LIMIT }],
  ])("%j is refused with its place", (template, code, params) => {
    expect(templateIssue(template, NAMES)).toMatchObject({ code, params });
  });

  it.each([
    "{% render 'a' %}",
    "{% layout 'a' %}",
    "{% tablerow i in (1..9) %}",
    "{% liquid assign a = 1 %}",
    "{% echo 1 %}",
    "{% raw %}",
    "{% capture a %}",
    "{% increment a %}",
    "{% cycle 1, 2 %}",
    "{% comment %}",
    "{% # note %}",
  ])("%s does nothing here", (template) => {
    expect(templateIssue(template, NAMES)).toMatchObject({ code: "template.unknown_word" });
  });

  it("stops before it grows without bounds", () => {
    expect(() => renderTemplate("{{ (1..90000000) }}", {})).toThrow(/memory/);
    const most = "{{number}}".repeat(TEMPLATE_LIMIT / 10);
    expect(renderTemplate(most, { number: "x".repeat(250) })).toHaveLength(125_000);
  });

  it("says no to values that are not given", () => {
    expect(() => renderTemplate("{{ number }}", {})).toThrow(/undefined variable/);
  });
});
