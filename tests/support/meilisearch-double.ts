import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { closeness } from "@/lib/insight/search/closeness";
import { wordsIn } from "@/lib/kernel/words";

type Document = Record<string, unknown>;
interface StoredIndex {
  primaryKey: string;
  settings: Record<string, unknown>;
  documents: Map<string, Document>;
}
interface Query {
  indexUid: string;
  q: string;
  filter?: string[];
  limit?: number;
  offset?: number;
}

/** How it behaves: as it should, not at all, or after five seconds. */
type Mood = "well" | "dead" | "slow";
const SLOW_MS = 5_000;

export interface MeilisearchDouble {
  url: string;
  mood: Mood;
  /** Requests that came, such as `POST /multi-search`. */
  asked: string[];
  indexes: Map<string, StoredIndex>;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? null : JSON.parse(Buffer.concat(chunks).toString());
}

const refusal = (code: string) => ({ message: code, code, type: "invalid_request", link: "" });

/** `name = "text"`, `name = true`, `name != "text"`. Anything else is a defect of the test. */
function meets(document: Document, filter: string): boolean {
  const [, name, sign, value] = /^(\w+) (=|!=) (.+)$/.exec(filter) ?? [];
  if (!name || !sign || !value) throw new Error(`The double does not know the filter ${filter}`);
  return (document[name] === JSON.parse(value)) === (sign === "=");
}

function search(index: StoredIndex, { q, filter = [], limit = 20, offset = 0 }: Query) {
  const attributes = index.settings["searchableAttributes"] as string[];
  const matches = (document: Document) => {
    const words = wordsIn(attributes.map((name) => String(document[name] ?? "")).join(" "));
    return wordsIn(q).every((typed) => words.some(({ word }) => closeness(typed.word, word) !== null));
  };
  const found = [...index.documents.values()].filter(
    (document) => filter.every((condition) => meets(document, condition)) && matches(document),
  );
  return { indexUid: "", query: q, hits: found.slice(offset, offset + limit), estimatedTotalHits: found.length };
}

/** As much of Meilisearch's protocol as Koomky speaks, kept in memory. Tasks are done when they are accepted. */
export async function startMeilisearchDouble(): Promise<MeilisearchDouble> {
  const tasks: { status: string; error: object | null }[] = [];
  const indexes = new Map<string, StoredIndex>();
  const accept = (work: () => void) => {
    try {
      work();
      tasks.push({ status: "succeeded", error: null });
    } catch (error) {
      tasks.push({ status: "failed", error: refusal(String(error)) });
    }
    return { status: 202, body: { taskUid: tasks.length - 1, status: "enqueued", type: "x", enqueuedAt: new Date() } };
  };
  const known = (uid: string) => {
    const index = indexes.get(uid);
    if (!index) throw new Error(`index_not_found ${uid}`);
    return index;
  };

  function answer(route: string, uid: string, rest: string, body: unknown) {
    if (route === "GET /health") return { status: 200, body: { status: "available" } };
    if (route === "GET /tasks") return { status: 200, body: { uid: Number(uid), ...tasks[Number(uid)] } };
    if (route === "POST /multi-search") {
      const { queries } = body as { queries: Query[] };
      const missing = queries.some(({ indexUid }) => !indexes.has(indexUid));
      if (missing) return { status: 400, body: refusal("index_not_found") };
      return { status: 200, body: { results: queries.map((query) => search(known(query.indexUid), query)) } };
    }
    if (route === "POST /indexes" && uid === "") {
      const given = body as { uid: string; primaryKey: string };
      return accept(() => {
        if (indexes.has(given.uid)) throw new Error("index_already_exists");
        indexes.set(given.uid, { primaryKey: given.primaryKey, settings: {}, documents: new Map() });
      });
    }
    const [, part, id] = rest.split("/");
    if (route === "GET /indexes" && part === "documents") {
      const document = indexes.get(uid)?.documents.get(id ?? "");
      return document ? { status: 200, body: document } : { status: 404, body: refusal("document_not_found") };
    }
    if (route === "PATCH /indexes" && part === "settings") {
      return accept(() => void Object.assign(known(uid).settings, body));
    }
    if (route === "POST /indexes" && part === "documents") {
      return accept(() => {
        const { documents, primaryKey } = known(uid);
        if (id === "delete-batch") for (const key of body as string[]) documents.delete(key);
        else if (id === "delete") {
          const { filter } = body as { filter: string };
          for (const [key, document] of documents) if (meets(document, filter)) documents.delete(key);
        } else for (const document of body as Document[]) documents.set(String(document[primaryKey]), document);
      });
    }
    throw new Error(`The double does not know ${route} ${rest}`);
  }

  async function serve(double: MeilisearchDouble, request: IncomingMessage, response: ServerResponse) {
    if (double.mood === "dead") return void request.socket.destroy();
    if (double.mood === "slow") await new Promise((resolve) => setTimeout(resolve, SLOW_MS).unref());
    const [, name = "", uid = "", ...rest] = new URL(request.url ?? "/", "http://double").pathname.split("/");
    const route = `${request.method} /${name}`;
    double.asked.push(route);
    const { status, body } = answer(route, uid, `/${rest.join("/")}`, await bodyOf(request));
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  }

  const server = createServer((request, response) => {
    serve(double, request, response).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "application/json" }).end(JSON.stringify(refusal(String(error))));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const double: MeilisearchDouble = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mood: "well",
    asked: [],
    indexes,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return double;
}
