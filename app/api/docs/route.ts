import type { NextRequest } from "next/server";
import { loadDocument } from "@/app/api/v1/openapi.json/load-document";
import { THEME_COOKIE, themeAttribute } from "@/components/layout/theme";
import { methods } from "@/lib/platform/http/methods";
import { DOCS_POLICY, docsPage } from "@/lib/platform/openapi/docs-page";

export const dynamic = "force-dynamic";

async function page(request: NextRequest): Promise<Response> {
  const theme = themeAttribute(request.cookies.get(THEME_COOKIE)?.value);
  return new Response(docsPage(await loadDocument(), theme), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": DOCS_POLICY,
      "cache-control": "private, no-cache",
    },
  });
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: page });
