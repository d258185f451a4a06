import { Suspense } from "react";

async function Count({ of }: { of: Promise<{ total: number }> }) {
  return (await of).total;
}

/** How many records a list has, beside its title, as soon as it is known. */
export function ListCount({ of }: { of: Promise<{ total: number }> }) {
  return (
    <Suspense>
      <Count of={of} />
    </Suspense>
  );
}
