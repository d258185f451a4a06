"use client";

import { DndContext, PointerSensor, useSensor, useSensors, type DragEndEvent } from "@dnd-kit/core";
import { SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";

export type LineDraggingProps = {
  rows: readonly { key: string }[];
  onDrop: (row: string, to: number) => void;
};

/** Moving by keys is spoken by the editor itself. */
const silent = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: "" },
};

/**
 * Lets rows be dragged by their grips. It is fetched after the rows are shown and stands beside them, not around: they keep
 * their focus and their text when it comes.
 */
export function LineDragging({ rows, onDrop }: LineDraggingProps) {
  // A press that goes nowhere is no drag.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const keys = rows.map(({ key }) => key);
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) onDrop(String(active.id), keys.indexOf(String(over.id)));
  };
  return (
    <DndContext sensors={sensors} accessibility={silent} onDragEnd={drop}>
      <SortableContext items={keys} strategy={verticalListSortingStrategy}>
        {keys.map((key) => (
          <Grip key={key} row={key} />
        ))}
      </SortableContext>
    </DndContext>
  );
}

function Grip({ row }: { row: string }) {
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({ id: row });
  const [host, setHost] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const grip = document.querySelector<HTMLElement>(`[data-grip="${row}"]`);
    setHost(grip);
    setNodeRef(grip?.closest<HTMLElement>("[data-line]") ?? null);
  }, [row, setNodeRef]);
  useLayoutEffect(() => {
    const line = host?.closest<HTMLElement>("[data-line]");
    if (!line) return;
    line.style.translate = transform ? `0 ${transform.y}px` : "";
    line.style.transition = transition?.replace("transform", "translate") ?? "";
    line.toggleAttribute("data-dragged", isDragging);
  }, [host, transform, transition, isDragging]);
  if (!host) return null;
  return createPortal(
    <button
      type="button"
      ref={setActivatorNodeRef}
      {...listeners}
      tabIndex={-1}
      aria-label={host.dataset["label"]}
      className="absolute inset-0 cursor-grab outline-offset-[-2px]"
    />,
    host,
  );
}
