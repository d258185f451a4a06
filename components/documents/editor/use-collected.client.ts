"use client";

import { startTransition, useEffect, useMemo, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { createCollector, type Collected, type CollectorOptions } from "./collect-draft";
import type { TypedDocument } from "./typed-document";

/**
 * What the form comes to, after every change of it.
 * @returns the state for rendering, which may lag behind the keys; `read` for the state of this moment; `refresh` for after a reset
 */
export function useCollected(form: UseFormReturn<TypedDocument>, options: CollectorOptions) {
  const [collect] = useState(() => createCollector(options));
  const [collected, setCollected] = useState<Collected>(() => collect(form.getValues()));
  const { read, refresh } = useMemo(() => {
    const now = () => collect(form.getValues());
    return { read: now, refresh: () => startTransition(() => setCollected(now())) };
  }, [collect, form]);
  useEffect(() => form.subscribe({ formState: { values: true }, callback: refresh }), [form, refresh]);
  return { collected, read, refresh };
}
