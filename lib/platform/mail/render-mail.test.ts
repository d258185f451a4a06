import { describe, expect, it } from "vitest";
import { renderMail } from "./render-mail";

const content = {
  locale: "fr" as const,
  heading: "Réinitialiser votre mot de passe",
  paragraphs: ["Bonjour Marie,", "Ce lien est valable\nune heure."],
  button: { label: "Choisir un mot de passe", url: "https://koomky.example/reset/abc?x=1&y=2" },
  footer: "Vous recevez ce message parce que…",
};

describe("renderMail", () => {
  it("says the same in both forms", () => {
    const { html, text } = renderMail(content);
    for (const part of [content.heading, content.footer, content.button.label, "Bonjour Marie,"]) {
      expect(html).toContain(part);
      expect(text).toContain(part);
    }
    expect(text).toContain(content.button.url);
    expect(html).toContain('href="https://koomky.example/reset/abc?x=1&amp;y=2"');
    expect(html).toContain("valable<br>une heure");
    expect(html).toContain('<html lang="fr">');
  });

  it("shows markup as text, wherever it stands", () => {
    const evil = `<img src=x onerror="alert('1')">&`;
    const { html } = renderMail({
      locale: "en",
      heading: evil,
      paragraphs: [evil],
      button: { label: evil, url: `https://koomky.example/"><script>alert(1)</script>` },
      footer: evil,
    });
    expect(html).not.toContain("<img");
    expect(html).not.toContain("<script");
    expect(html.match(/&lt;img src=x onerror=&quot;alert\(&#39;1&#39;\)&quot;&gt;&amp;/g)).toHaveLength(5);
  });

  it("needs no style sheet, script or remote resource", () => {
    expect(renderMail(content).html).not.toMatch(/<style|<script|<link|src=|url\(/);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "/reset/abc"])("refuses a button to %s", (url) => {
    expect(() => renderMail({ ...content, button: { label: "x", url } })).toThrow("http");
  });
});
