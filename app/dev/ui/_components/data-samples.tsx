import { Ellipsis, KeyRound, LogIn, ShieldCheck, TriangleAlert } from "lucide-react";
import { DateTime } from "@/components/format/date-time";
import { Duration } from "@/components/format/duration";
import { RelativeTime } from "@/components/format/relative-time.client";
import { Avatar } from "@/components/ui/avatar";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/ui/data-table";
import { FactsList } from "@/components/ui/facts-list";
import { IconButton } from "@/components/ui/icon-button.client";
import { LinkTabs } from "@/components/ui/link-tabs.client";
import { Pager } from "@/components/ui/pager";
import { StatusBadge, type Status } from "@/components/ui/status-badge";
import { Timeline } from "@/components/ui/timeline";
import { Sample } from "./sample";

type Run = { id: string; name: string; status: Status; word: string; ms: number; at: string };

const RUNS: Run[] = [
  { id: "r-1", name: "Envoyer l’e-mail", status: "done", word: "Terminé", ms: 412, at: "2026-11-23T13:02:31Z" },
  {
    id: "r-2",
    name: "Effacer les jetons expirés",
    status: "running",
    word: "En cours",
    ms: 3_240,
    at: "2026-11-23T12:58:00Z",
  },
  {
    id: "r-3",
    name: "Un travail au nom très long, de ceux que l’on n’attend pas et qui doivent pourtant tenir dans une colonne sans la déborder",
    status: "failed",
    word: "Échoué",
    ms: 7_384_000,
    at: "2026-11-22T22:15:09Z",
  },
];

const COLUMNS: Column<Run>[] = [
  {
    key: "name",
    header: "Travail",
    phone: "title",
    sortable: true,
    cell: (run) => <a href={`#${run.id}`}>{run.name}</a>,
  },
  {
    key: "status",
    header: "Statut",
    phone: "end",
    cell: (run) => <StatusBadge status={run.status}>{run.word}</StatusBadge>,
  },
  { key: "duration", header: "Durée", phone: "hidden", align: "right", cell: (run) => <Duration ms={run.ms} /> },
  {
    key: "at",
    header: "Début",
    phone: "detail",
    align: "right",
    sortable: true,
    cell: (run) => <DateTime value={run.at} />,
  },
  {
    key: "actions",
    header: "Actions",
    hideHeader: true,
    phone: "action",
    align: "right",
    cell: (run) => (
      <IconButton size="compact" label={`Actions pour ${run.id}`}>
        <Ellipsis aria-hidden className="icon" />
      </IconButton>
    ),
  },
];

export function DataSamples() {
  return (
    <div className="mt-12 grid grid-cols-[minmax(0,1fr)] gap-12">
      <Sample title="Liste" note="Deux lignes par carte sur téléphone">
        <Breadcrumb items={[{ href: "/dev/ui", label: "Réglages" }]} />
        <LinkTabs
          label="Travaux"
          items={[
            { href: "/dev/ui", label: "Tous", count: 142 },
            { href: "/dev/ui?failed", label: "Échoués", count: 3 },
          ]}
        />
        <DataTable
          label="Travaux"
          columns={COLUMNS}
          rows={RUNS}
          rowKey={(run) => run.id}
          sort={{ key: "at", direction: "descending", hrefFor: (key) => `/dev/ui?sort=${key}` }}
          footer={<Pager page={3} perPage={25} total={142} hrefFor={(page) => `/dev/ui?page=${page}`} />}
        />
      </Sample>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_320px]">
        <Card title="Historique" count={3} headingLevel={2}>
          <Timeline
            entries={[
              {
                id: "1",
                icon: LogIn,
                tone: "success",
                text: "Camille Roussel s’est connectée",
                time: <RelativeTime value="2026-11-23T13:02:31Z" />,
              },
              {
                id: "2",
                icon: KeyRound,
                text: "Jeton « Sauvegarde » créé",
                time: <DateTime value="2026-11-22T22:15:09Z" />,
              },
              {
                id: "3",
                icon: TriangleAlert,
                tone: "danger",
                text: "Envoi refusé",
                note: <code className="mono">550 mailbox unavailable</code>,
                time: <DateTime value="2026-11-21T08:00:00Z" />,
              },
            ]}
          />
        </Card>
        <Card title="Informations" action={<ShieldCheck aria-hidden className="icon text-success" />}>
          <FactsList
            facts={[
              {
                label: "Personne",
                value: (
                  <span className="inline-flex items-center gap-2">
                    <Avatar name="Camille Roussel" size="small" />
                    Camille Roussel
                  </span>
                ),
              },
              { label: "SIREN", value: <span className="num">881 236 400</span> },
              { label: "Adresse", value: "27 rue de Turenne, 75003 Paris" },
            ]}
          />
        </Card>
      </div>
    </div>
  );
}
