"use client";

import { Copy, Download, Ellipsis, FileMinus, Send } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { CopyButton } from "@/components/ui/copy-button.client";
import { Dialog } from "@/components/ui/dialog.client";
import { Kbd } from "@/components/ui/kbd.client";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu.client";
import { Progress } from "@/components/ui/progress";
import { Sheet } from "@/components/ui/sheet.client";
import { toast } from "@/components/ui/toast";
import { Sample } from "./sample";

type Layer = "dialog" | "sheet" | "confirm" | null;

export function OverlaySamples() {
  const [layer, setLayer] = useState<Layer>(null);
  const set = (name: Layer) => (open: boolean) => setLayer(open ? name : null);
  return (
    <>
      <Sample title="Couches" note="Une seule à la fois, Échap ferme celle du dessus">
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setLayer("dialog")}>Boîte de dialogue</Button>
          <Button onClick={() => setLayer("confirm")}>Confirmation</Button>
          <Button onClick={() => setLayer("sheet")}>Panneau</Button>
          <Menu
            align="start"
            trigger={
              <Button>
                <Ellipsis aria-hidden className="icon" />
                Menu
              </Button>
            }
          >
            <MenuItem icon={Send} keys={["s"]} onSelect={() => undefined}>
              Renvoyer
            </MenuItem>
            <MenuItem icon={Download} keys={["d"]} onSelect={() => undefined}>
              Télécharger le PDF
            </MenuItem>
            <MenuItem icon={Copy} disabled onSelect={() => undefined}>
              Dupliquer
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={FileMinus} tone="danger" onSelect={() => undefined}>
              Créer un avoir
            </MenuItem>
          </Menu>
        </div>
        <Dialog
          open={layer === "dialog"}
          onOpenChange={set("dialog")}
          title="Inviter un collègue"
          description="Il recevra un lien valable sept jours."
          footer={
            <>
              <Button onClick={() => setLayer(null)}>Annuler</Button>
              <Button variant="primary" onClick={() => setLayer(null)}>
                Inviter
              </Button>
            </>
          }
        >
          <p>Le contenu de la boîte défile quand il dépasse la hauteur de l’écran.</p>
        </Dialog>
        <ConfirmDialog
          open={layer === "confirm"}
          onOpenChange={set("confirm")}
          title="Révoquer ce jeton ?"
          description="Les programmes qui l’utilisent n’auront plus accès, tout de suite et définitivement."
          confirmLabel="Révoquer"
          onConfirm={() => setLayer(null)}
        />
        <Sheet open={layer === "sheet"} onOpenChange={set("sheet")} title="Filtres">
          <p>Un panneau à droite sur grand écran, en bas sur téléphone.</p>
        </Sheet>
      </Sample>
      <Sample title="Messages" note="5 s, 8 s avec une action, les erreurs restent">
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => toast({ message: "Profil enregistré" })}>Simple</Button>
          <Button
            onClick={() =>
              toast({
                message: "Facture archivée",
                action: { label: "Annuler", undo: true, run: () => toast({ message: "Facture rétablie" }) },
              })
            }
          >
            Avec annulation
          </Button>
          <Button
            onClick={() =>
              toast({
                tone: "error",
                message: "Envoi refusé par le serveur de messagerie",
                action: { label: "Réessayer", run: () => toast({ message: "Nouvel essai en cours" }) },
              })
            }
          >
            Erreur
          </Button>
        </div>
      </Sample>
      <Sample title="Touches, copie, progression">
        <div className="grid gap-4">
          <div className="flex flex-wrap items-center gap-3">
            <Kbd keys={["Mod", "K"]} />
            <Kbd keys={["g", "o"]} />
            <Kbd keys={["Enter"]} />
            <Kbd keys={["Escape"]} />
            <span className="mono">8c1f-20a4</span>
            <CopyButton text="8c1f-20a4" label="Copier la référence 8c1f-20a4" />
            <CopyButton text="8c1f-20a4" label="Copier" look="text" />
          </div>
          <Progress label="Import des clients" value={62} />
        </div>
      </Sample>
    </>
  );
}
