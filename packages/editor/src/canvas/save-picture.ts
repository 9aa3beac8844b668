// Hands a picture of the flow to whoever asked: as a file, or to the printer.

export interface Picture {
  svg: string;
  width: number;
  height: number;
}

/** So many pixels a side at most: browsers refuse larger canvases. */
const MOST = 12_000;

/** Saves the picture as an SVG file, or as PNG at twice its size. */
export async function savePicture(
  picture: Picture,
  name: string,
  format: 'svg' | 'png',
  page: Document,
): Promise<void> {
  const vector = new Blob([picture.svg], { type: 'image/svg+xml' });
  const blob = format === 'svg' ? vector : await rasterised(picture, vector, page);
  if (!blob) return;
  const address = URL.createObjectURL(blob);
  const link = page.createElement('a');
  link.href = address;
  link.download = `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'flow'}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function rasterised({ width, height }: Picture, vector: Blob, page: Document): Promise<Blob | null> {
  const scale = Math.min(2, MOST / width, MOST / height);
  const address = URL.createObjectURL(vector);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = page.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Prints the picture alone: for as long as the printer is asked, it covers the page. */
export async function printPicture({ svg }: Picture, root: HTMLElement, className: string): Promise<void> {
  const view = root.ownerDocument.defaultView;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  image.alt = '';
  image.className = className;
  await image.decode();
  root.append(image);
  view?.addEventListener('afterprint', () => image.remove(), { once: true });
  view?.print();
}
