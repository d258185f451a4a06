"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useErrorText } from "@/components/forms/use-error-text.client";
import { announce } from "@/components/layout/announce";
import { MAX_IMPORT_BYTES } from "@/lib/portability/imports/input";
import { sendFile } from "./send-file";

/** A spreadsheet's own format: the most common mistake, and recognised by its name. */
const SPREADSHEET = /\.(xlsx?|xlsm|ods|numbers)$/i;

interface Upload {
  name: string;
  /** Bytes. */
  sent: number;
  total: number;
}

/** Sends a chosen file and goes to its import; `error` says why one was not taken. */
export function useUpload() {
  const t = useTranslations("imports.upload");
  const states = useTranslations("states");
  const phrase = useErrorText();
  const router = useRouter();
  const [upload, setUpload] = useState<Upload>();
  const [error, setError] = useState<string>();
  const sending = useRef<AbortController>(null);
  useEffect(() => () => sending.current?.abort(), []);

  const refuse = (message: string) => {
    setUpload(undefined);
    setError(message);
  };

  async function send(file: File): Promise<void> {
    const controller = new AbortController();
    sending.current = controller;
    setError(undefined);
    setUpload({ name: file.name, sent: 0, total: file.size });
    announce(t("sending", { name: file.name }));
    try {
      const answer = await sendFile(file, {
        onProgress: (sent, total) => setUpload({ name: file.name, sent, total }),
        signal: controller.signal,
      });
      if (!answer.ok) return refuse(phrase(answer.issues[0] ?? answer));
      if (answer.data) router.push(`/clients/import/${answer.data.id}`);
    } catch (failure) {
      const cancelled = failure instanceof DOMException && failure.name === "AbortError";
      if (!cancelled) return refuse(states("unreachable"));
      setUpload(undefined);
      announce(t("cancelled"));
    }
  }

  const take = (files: readonly File[]) => {
    const [file] = files;
    if (!file || upload) return;
    if (files.length > 1) return refuse(t("several"));
    if (SPREADSHEET.test(file.name)) return refuse(t("notCsv"));
    if (file.size > MAX_IMPORT_BYTES) return refuse(t("tooBig"));
    void send(file);
  };
  return { upload, error, take, cancel: () => sending.current?.abort() };
}
