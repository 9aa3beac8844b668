/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { ChatFile, ChatFiles } from '../contract.ts';
import type { ChatStrings } from '../strings.ts';
import { Glyph } from './Glyph.tsx';

export interface FileListProps {
  files: readonly ChatFile[];
  strings: ChatStrings;
  from: ChatFiles;
}

/** What was sent along: fetched and saved when the customer asks for it, never shown by itself (S5). */
export function FileList({ files, strings, from }: FileListProps) {
  const [problem, setProblem] = useState(false);
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.id}>
          <button
            type="button"
            class="file"
            aria-label={strings.download(file.name)}
            onClick={() => {
              setProblem(false);
              from.fetch(file).then(
                (blob) => save(blob, file.name),
                () => setProblem(true),
              );
            }}
          >
            <Glyph name="file" size={16} />
            <span dir="auto">{file.name}</span>
            <span class="file-size">{sizeOf(file.size)}</span>
          </button>
        </li>
      ))}
      {problem && (
        <li class="failed" role="alert">
          {strings.notDownloaded}
        </li>
      )}
    </ul>
  );
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

const KILO = 1024;

function sizeOf(bytes: number): string {
  return bytes < KILO * KILO ? `${Math.max(1, Math.round(bytes / KILO))} kB` : `${(bytes / KILO / KILO).toFixed(1)} MB`;
}
