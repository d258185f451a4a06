"use client";

import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { foundValue } from "./palette-filter";
import type { RecordSearch } from "./use-record-search.client";

const MOVES = new Set(["ArrowUp", "ArrowDown", "Home", "End"]);

/** Which item of the palette is selected: the best record as soon as it is known, unless somebody moved on meanwhile. */
export function usePaletteSelection({ found }: RecordSearch) {
  const [value, setValue] = useState("");
  const moved = useRef(false);
  useEffect(() => {
    const best = found?.groups.find(({ hits }) => hits.length > 0)?.hits[0];
    if (best && !moved.current) setValue(foundValue(0, best.id));
  }, [found]);
  return {
    value,
    onValueChange: setValue,
    onKeyDown: ({ key }: KeyboardEvent) => {
      // Typing on starts anew.
      moved.current = MOVES.has(key);
    },
  };
}
