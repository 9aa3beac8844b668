import { useRef, useState, type DragEvent } from 'react';

/** What the element takes that files may be dropped on. */
export interface FileDropProps {
  onDragEnter: (event: DragEvent) => void;
  onDragOver: (event: DragEvent) => void;
  onDragLeave: (event: DragEvent) => void;
  onDrop: (event: DragEvent) => void;
}

/** Files dropped anywhere on an element. `isOver`: some are held above it now. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): { isOver: boolean; drop: FileDropProps } {
  // Every child tells of its own entering and leaving.
  const depth = useRef(0);
  const [isOver, setOver] = useState(false);
  const moved = (by: number) => {
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0);
  };
  return {
    isOver,
    drop: {
      onDragEnter: (event) => holdsFiles(event) && moved(1),
      onDragOver: (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDragLeave: (event) => holdsFiles(event) && moved(-1),
      onDrop: (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        moved(-depth.current);
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}
