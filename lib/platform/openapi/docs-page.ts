import { createHash } from "node:crypto";
import type { OpenApiDocument } from "./document";
import { operationSection } from "./docs-operation";
import { describeObject } from "./docs-schema";
import { DOCS_STYLE } from "./docs-style";
import { Html, html, prose } from "./html";

/** The one style of the page by its hash; no script, no picture but the icon, nothing from outside. */
export const DOCS_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(DOCS_STYLE).digest("base64")}'`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const tagOf = (address: string) => address.split("/")[3] ?? "api";

function tagSection(tag: string, document: OpenApiDocument): Html {
  const operations = Object.entries(document.paths)
    .filter(([address]) => tagOf(address) === tag)
    .flatMap(([address, methods]) =>
      Object.entries(methods).map(([method, operation]) => operationSection(address, method, operation, document)),
    );
  return html`<section aria-labelledby="tag-${tag}">
    <h2 id="tag-${tag}">${tag}</h2>
    ${operations}
  </section>`;
}

function sharedShapes({ components }: OpenApiDocument): Html {
  const shapes = Object.entries(components.schemas).map(
    ([name, schema]) =>
      html`<details id="shape-${name}">
        <summary><h3>${name}</h3></summary>
        <div class="operation">${describeObject(schema, "answered")}</div>
      </details>`,
  );
  return html`<section aria-labelledby="shapes">
    <h2 id="shapes">Shared shapes</h2>
    ${shapes}
  </section>`;
}

/**
 * The API as a page to read: plain HTML that opens and closes without a script.
 * @param theme chosen in the application; follows the system when left out
 */
export function docsPage(document: OpenApiDocument, theme: "light" | "dark" | undefined): string {
  const tags = document.tags.map(({ name }) => name);
  const { markup } = html`<!doctype html>
    <html lang="en" ${theme && html`data-theme="${theme}"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>API – Koomky</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        ${new Html(`<style>${DOCS_STYLE}</style>`)}
      </head>
      <body>
        <a class="skip" href="#content">Skip to the operations</a>
        <header>
          <h1>Koomky API</h1>
          ${prose(document.info.description)}
          <p><a href="/api/v1/openapi.json">OpenAPI 3.1 document</a></p>
        </header>
        <div class="layout">
          <nav aria-label="Sections">
            <ul>
              ${tags.map((tag) => html`<li><a href="#tag-${tag}">${tag}</a></li>`)}
              <li><a href="#shapes">Shared shapes</a></li>
            </ul>
          </nav>
          <main id="content" tabindex="-1">
            ${tags.map((tag) => tagSection(tag, document))} ${sharedShapes(document)}
          </main>
        </div>
      </body>
    </html>`;
  return markup;
}
