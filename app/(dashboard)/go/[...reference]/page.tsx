import { notFound, redirect } from "next/navigation";
import { PATHS } from "@/components/documents/document-paths";
import { findReference } from "@/lib/insight/references/find-reference";
import { load } from "@/lib/platform/load";

/** `/go/FAC-2026-0001` leads to the page of whatever has this reference; numbers of documents may have slashes. */
export default async function GoPage({ params }: { params: Promise<{ reference: string[] }> }) {
  const reference = (await params).reference.map(decodeURIComponent).join("/");
  if (reference.trim() === "" || reference.length > 60) notFound();
  const { kind, id } = await load(findReference, { reference });
  redirect(kind === "client" ? `/clients/${id}` : `${PATHS[kind]}/${id}`);
}
