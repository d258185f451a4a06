import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { currentSession } from "@/lib/platform/auth/require-context";
import { MarkViewed } from "./_components/mark-viewed.client";
import { Paper } from "./_components/paper";
import { readShared } from "./_components/read-shared";
import { Summary } from "./_components/summary";
import { formatLocale } from "@/lib/catalog/locales";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shared = await readShared((await params).token);
  if (!shared) notFound();
  const { heading, number, sellerName } = shared.sheet;
  return { title: { absolute: `${heading} ${number} – ${sellerName}` }, referrer: "no-referrer" };
}

/** A quote, invoice or credit note as its client sees it, without an account. */
export default async function SharedDocumentPage({ params }: Props) {
  const { token } = await params;
  const shared = await readShared(token);
  if (!shared) notFound();
  setRequestLocale(formatLocale(shared.locale));
  // Those who wrote it look at it, too: that says nothing about the client.
  const own = (await currentSession())?.workspaceId === shared.workspaceId;
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto grid max-w-[1180px] items-start gap-4 p-4 md:gap-6 md:p-8 lg:grid-cols-[minmax(0,1fr)_320px] print:block print:p-0"
    >
      <Summary token={token} document={shared} own={own} />
      <Paper token={token} document={shared} />
      {!own && <MarkViewed token={token} />}
    </main>
  );
}
