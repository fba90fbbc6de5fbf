import { useState, type DragEvent, type ReactNode } from "react";
import { useText } from "../../taskpane/locale/text-context";

interface DropZoneProps {
  readonly onDrop: (file: File) => void;
  readonly children: ReactNode;
}

/** The whole page takes a dropped file; while one hovers, it says so. */
export function DropZone({ onDrop, children }: DropZoneProps) {
  const text = useText();
  const [isOver, setOver] = useState(false);
  const holdsFile = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");
  return (
    <div
      className="cchc-drop-zone"
      onDragOver={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(false);
      }}
      onDrop={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) onDrop(file);
      }}
    >
      {children}
      {isOver && (
        <div className="cchc-drop-hint" aria-hidden="true">
          {text("start.dropHere")}
        </div>
      )}
    </div>
  );
}
