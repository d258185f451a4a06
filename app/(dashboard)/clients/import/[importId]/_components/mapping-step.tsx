import { load } from "@/lib/platform/load";
import { getProposedMapping } from "@/lib/portability/imports/get-proposed-mapping";
import type { ImportView } from "@/lib/portability/imports/view";
import { MappingForm } from "./mapping-form.client";

/** Which field each column becomes, beside what was proposed for it. */
export async function MappingStep({ shown }: { shown: ImportView }) {
  const proposal = await load(getProposedMapping, { importId: shown.id });
  // Columns and proposals change together with the way the file is read: the choices then start anew.
  return <MappingForm key={JSON.stringify([shown.columns, shown.mapping])} shown={shown} proposal={proposal} />;
}
