import { Plus, ReceiptText, RotateCw } from "lucide-react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorPanel } from "@/components/ui/error-panel";
import { TableSkeleton } from "@/components/ui/skeleton";
import { Sample } from "./sample";

export function StateSamples() {
  return (
    <>
      <Sample title="Avis">
        <div className="grid gap-2">
          <Banner tone="warning">La recherche est indisponible. Les listes et les filtres fonctionnent.</Banner>
          <Banner tone="info">Une nouvelle version est prête.</Banner>
          <Banner tone="success">L’adresse est vérifiée.</Banner>
          <Banner tone="danger">Trois envois ont échoué.</Banner>
        </div>
      </Sample>
      <Sample title="Chargement" note="Aux dimensions du contenu, sans scintillement">
        <TableSkeleton label="Chargement des factures" columns={4} rows={4} />
      </Sample>
      <Sample title="Liste vide" note="Une phrase, une action principale, une secondaire">
        <div className="rounded-card border border-border bg-surface">
          <EmptyState
            icon={ReceiptText}
            title="Aucune facture pour l’instant"
            headingLevel={3}
            actions={
              <>
                <Button variant="primary">
                  <Plus aria-hidden className="icon" />
                  Nouvelle facture
                </Button>
                <Button>Depuis un devis</Button>
              </>
            }
          >
            Créez-en une, ou partez d’un devis accepté ou du temps passé.
          </EmptyState>
        </div>
      </Sample>
      <Sample title="Panneau d’erreur">
        <ErrorPanel
          title="La liste n’a pas pu être chargée"
          reference={{ label: "Référence de l’incident :", id: "8c1f-20a4" }}
          actions={
            <Button>
              <RotateCw aria-hidden className="icon" />
              Réessayer
            </Button>
          }
        >
          Vos données sont intactes.
        </ErrorPanel>
      </Sample>
    </>
  );
}
