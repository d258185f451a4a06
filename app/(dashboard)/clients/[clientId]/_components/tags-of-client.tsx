import { getTranslations } from "next-intl/server";
import { TagChip } from "@/components/ui/tag-chip";
import type { ClientView } from "@/lib/crm/clients/view";
import { listTags } from "@/lib/crm/tags/list-tags";
import { load } from "@/lib/platform/load";
import { ClientTagInput } from "./client-tag-input.client";

/** The tags of a client; those who may change them can do so in place. */
export async function TagsOfClient({ client, writes }: { client: ClientView; writes: boolean }) {
  if (writes) {
    const { items } = await load(listTags, { perPage: 100 });
    return (
      <ClientTagInput
        clientId={client.id}
        tags={client.tags}
        choices={items.map(({ id, name, color }) => ({ id, name, color }))}
      />
    );
  }
  if (client.tags.length === 0) {
    const t = await getTranslations("client.rail");
    return <p className="text-table text-muted">{t("noTags")}</p>;
  }
  return (
    <ul className="flex flex-wrap gap-1.5">
      {client.tags.map((tag) => (
        <li key={tag.id} className="max-w-full min-w-0">
          <TagChip name={tag.name} color={tag.color} />
        </li>
      ))}
    </ul>
  );
}
