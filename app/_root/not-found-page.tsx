import { ErrorState } from "@/components/layout/error-state";

/** No such page or record, or none this person may know of. */
export function NotFoundPage() {
  return <ErrorState kind="notFound" />;
}
