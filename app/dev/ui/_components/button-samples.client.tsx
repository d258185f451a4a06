"use client";

import { Download, Ellipsis, List, Pencil, Plus, SquareKanban } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { IconButton } from "@/components/ui/icon-button.client";
import { ToggleGroup } from "@/components/ui/toggle-group.client";
import { Sample } from "./sample";

const VARIANTS = [
  ["primary", "Émettre"],
  ["secondary", "Aperçu"],
  ["quiet", "Trier"],
  ["link", "Effacer"],
  ["danger", "Supprimer"],
] as const;

const ROWS = [
  ["Repos", {}],
  ["Inactif", { disabled: true }],
  ["En cours", { pending: true }],
] as const;

export function ButtonSamples() {
  const [view, setView] = useState<"list" | "board">("list");
  return (
    <Sample title="Boutons" note="Un seul bouton plein par vue">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key */}
      <div className="bleed overflow-x-auto py-1" tabIndex={0} role="region" aria-label="États des boutons">
        <table className="text-table">
          <tbody>
            {ROWS.map(([name, state]) => (
              <tr key={name}>
                <th scope="row" className="pr-6 text-left font-normal whitespace-nowrap text-subtle">
                  {name}
                </th>
                {VARIANTS.map(([variant, label]) => (
                  <td key={variant} className="py-1.5 pr-4">
                    <Button variant={variant} {...state}>
                      {label}
                    </Button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button variant="primary" size="compact">
          <Plus aria-hidden className="icon" />
          Compact
        </Button>
        <Button size="compact">
          <Download aria-hidden className="icon" />
          PDF
        </Button>
        <IconButton label="Modifier" variant="secondary" keys={["e"]}>
          <Pencil aria-hidden className="icon" />
        </IconButton>
        <IconButton label="Plus d’actions">
          <Ellipsis aria-hidden className="icon" />
        </IconButton>
        <ButtonLink href="#main">Lien vers une page</ButtonLink>
        <Button variant="danger-quiet">Révoquer</Button>
        <ToggleGroup
          label="Vue"
          value={view}
          onChange={setView}
          options={[
            { value: "list", label: "Liste", icon: List },
            { value: "board", label: "Tableau", icon: SquareKanban },
          ]}
        />
      </div>
    </Sample>
  );
}
