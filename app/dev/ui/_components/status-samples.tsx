import { StatusBadge, type Status } from "@/components/ui/status-badge";
import { Sample } from "./sample";

const STATUSES: [Status, string][] = [
  ["draft", "Brouillon"],
  ["issued", "Émise"],
  ["cancelled", "Annulée"],
  ["expired", "Expirée"],
  ["archived", "Archivée"],
  ["scheduled", "Planifiée"],
  ["sent", "Envoyé"],
  ["viewed", "Vue"],
  ["partially_paid", "Payée en partie"],
  ["paid", "Payée"],
  ["overdue", "En retard"],
  ["accepted", "Accepté"],
  ["rejected", "Refusé"],
  ["applied", "Imputé"],
  ["running", "En cours"],
  ["pending", "En attente"],
  ["paused", "En pause"],
  ["active", "Actif"],
  ["done", "Terminé"],
  ["delivered", "Délivré"],
  ["failed", "Échoué"],
  ["bounced", "Non distribué"],
  ["blocked", "Bloquée"],
];

export function StatusSamples() {
  return (
    <Sample title="Statuts" note="Icône, mot et teinte ; jamais la couleur seule">
      <div className="flex flex-wrap gap-2">
        {STATUSES.map(([status, word]) => (
          <StatusBadge key={status} status={status}>
            {word}
          </StatusBadge>
        ))}
      </div>
    </Sample>
  );
}
