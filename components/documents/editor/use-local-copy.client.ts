"use client";

import { useEffect, useRef, useState } from "react";
import { dropCopy, readCopy, writeCopy, type LocalCopy } from "./local-copy";
import type { TypedDocument } from "./typed-document";

const REST_MS = 400;

export type LocalCopyOptions = {
  key: string;
  version: number;
  /** Whether something typed is nowhere but here. */
  unsaved: boolean;
  /** What is typed, as JSON. */
  text: string;
};

/** What was typed, without the keys of its rows. */
const wordsOf = ({ lineItems, ...rest }: TypedDocument): string =>
  JSON.stringify([rest, lineItems.map((line) => ({ ...line, key: "" }))]);

/**
 * Keeps what is typed in this browser while it is not saved.
 * @returns what an earlier visit left, until it is restored or forgotten
 */
export function useLocalCopy({ key, version, unsaved, text }: LocalCopyOptions) {
  const [offer, setOffer] = useState<LocalCopy | null>(null);
  const [looked, setLooked] = useState(false);

  useEffect(() => {
    if (looked) return;
    const shown = JSON.parse(text) as TypedDocument;
    const copy = readCopy(key, shown, new Date());
    if (copy && wordsOf(copy.typed) !== wordsOf(shown)) setOffer(copy);
    setLooked(true);
  }, [looked, key, text]);

  useEffect(() => {
    if (!looked) return;
    if (!unsaved) {
      if (!offer) dropCopy(key);
      return;
    }
    const keep = () =>
      writeCopy(key, { typed: JSON.parse(text) as TypedDocument, version, at: new Date().toISOString() });
    const timer = setTimeout(keep, REST_MS);
    window.addEventListener("pagehide", keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", keep);
    };
  }, [looked, unsaved, offer, key, version, text]);

  // Whoever goes on to another page has not closed this one: what was typed last is kept on the way out.
  const leave = useRef(() => {});
  const forgotten = useRef("");
  useEffect(() => {
    leave.current = () => {
      if (!looked || !unsaved || forgotten.current === text) return;
      writeCopy(key, { typed: JSON.parse(text) as TypedDocument, version, at: new Date().toISOString() });
    };
  });
  useEffect(() => () => leave.current(), []);

  const forget = () => {
    forgotten.current = text;
    setOffer(null);
    if (!unsaved) dropCopy(key);
  };
  return { offer, forget };
}
