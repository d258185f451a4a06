"use client";

import type { Menu } from "radix-ui/internal";
import { createContext, useContext } from "react";

export type MenuParts = typeof Menu;

const Parts = createContext<MenuParts | null>(null);

export const MenuPartsProvider = Parts;

/** What the items of a menu are made of: handed down by the open list, so that a closed menu asks for none of it. */
export function useMenuParts(): MenuParts {
  const parts = useContext(Parts);
  if (!parts) throw new Error("Items of a menu belong inside <Menu>.");
  return parts;
}
