import type { OpenApiOperation } from "./describe-operation";
import type { OpenApiDocument } from "./document";
import { describeObject, describeValue, type Side } from "./docs-schema";
import { type Html, html, prose } from "./html";
import type { JsonSchema } from "./json-schema";

interface Content {
  [mediaType: string]: { schema: JsonSchema };
}

interface Answer {
  $ref?: string;
  description?: string;
  content?: Content;
}

const last = (ref: string) => ref.split("/").at(-1) ?? "";

function describeContent(content: Content, side: Side): Html {
  const json = content["application/json"]?.schema;
  const types = html`<p class="media">${Object.keys(content).join(", ")}</p>`;
  const shown = json && (json.properties || json["anyOf"]) ? describeObject(json, side) : null;
  return html`${types}${shown}`;
}

function parameters(operation: OpenApiOperation, { components }: OpenApiDocument): Html | null {
  const list = (operation.parameters ?? []).map((parameter) => {
    const {
      name,
      required,
      schema,
      in: place,
      ...rest
    } = "$ref" in parameter ? components.parameters.IdempotencyKey : parameter;
    const description = "description" in rest ? { description: rest.description } : {};
    return describeValue(
      place === "query" ? name : `${name} (${place})`,
      { ...schema, ...description },
      "sent",
      required,
    );
  });
  return list.length > 0
    ? html`<h4>Parameters</h4>
        <ul class="properties">
          ${list}
        </ul>`
    : null;
}

function body({ requestBody }: OpenApiOperation): Html | null {
  if (!requestBody) return null;
  return html`<h4>Body${requestBody.required ? "" : " (may be left out)"}</h4>
    ${describeContent(requestBody.content, "sent")}`;
}

function answers(operation: OpenApiOperation, { components }: OpenApiDocument): Html[] {
  return Object.entries(operation.responses as Record<string, Answer>).map(([status, answer]) => {
    if (answer.$ref) {
      const { description = "" } = components.responses[last(answer.$ref)] ?? {};
      return html`<li><code class="name">${status}</code> ${prose(description)}</li>`;
    }
    const content = answer.content && describeContent(answer.content, "answered");
    return html`<li>
      <code class="name">${status}</code>
      <p>${answer.description}</p>
      ${content}
    </li>`;
  });
}

/** One operation, folded until somebody wants to know. */
export function operationSection(
  address: string,
  method: string,
  operation: OpenApiOperation,
  document: OpenApiDocument,
): Html {
  return html`<details id="${operation.operationId}">
    <summary>
      <h3><span class="method ${method}">${method.toUpperCase()}</span> <code>${address}</code></h3>
      <span class="summary">${operation.summary}${operation.deprecated && " (use PATCH)"}</span>
    </summary>
    <div class="operation">
      ${operation.description && prose(operation.description)}
      ${operation.security.length === 0 && html`<p>Open to anybody.</p>`} ${parameters(operation, document)}
      ${body(operation)}
      <h4>Answers</h4>
      <ul class="properties">
        ${answers(operation, document)}
      </ul>
    </div>
  </details>`;
}
