import { Brand } from "@/components/layout/brand";
import { ButtonSamples } from "./_components/button-samples.client";
import { ChoiceSamples } from "./_components/choice-samples.client";
import { DataSamples } from "./_components/data-samples";
import { FieldSamples } from "./_components/field-samples.client";
import { OverlaySamples } from "./_components/overlay-samples.client";
import { StateSamples } from "./_components/state-samples";
import { StatusSamples } from "./_components/status-samples";

export default function GalleryPage() {
  return (
    <main id="main" className="mx-auto max-w-[1280px] px-4 pt-6 pb-16 md:px-8">
      <header className="mb-8 flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-border pb-4">
        <Brand size="body" />
        <h1>Composants et états</h1>
        <p className="text-table text-subtle">Hauteur 36, compact 32, 44 au doigt</p>
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-12 lg:grid-cols-2">
        <ButtonSamples />
        <StatusSamples />
        <div className="grid content-start gap-12">
          <FieldSamples />
          <ChoiceSamples />
        </div>
        <div className="grid content-start gap-12">
          <OverlaySamples />
          <StateSamples />
        </div>
      </div>
      <DataSamples />
    </main>
  );
}
