/** Draws pages of a PDF with pdf.js, from bytes already on this PC. */
import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist';
import type { Metadata } from 'pdfjs-dist/types/src/display/metadata';
import type { TextContent } from 'pdfjs-dist/types/src/display/api';

export interface Paper {
  pages: number;
  /** Whether the file says of itself that everybody can read it (PDF/UA). */
  accessible: boolean;
  /** Draws one page (from 1) `width` CSS pixels wide and gives its words. */
  draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<string>;
  close: () => void;
}

/** pdf.js is large and only the letters need it, so it comes when the first page is shown. */
async function library() {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdf.GlobalWorkerOptions.workerSrc = new URL(
    'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
    import.meta.url,
  ).toString();
  return pdf;
}

let worker: PDFWorker | undefined;

/** Whether a PDF was not opened because it asks for a password, or for another one. */
export function lockedBy(problem: unknown): 'asks' | 'wrong' | undefined {
  if (!(problem instanceof Error) || problem.name !== 'PasswordException') return undefined;
  // 2: pdf.js's PasswordResponses.INCORRECT_PASSWORD.
  return 'code' in problem && problem.code === 2 ? 'wrong' : 'asks';
}

/** Opens a file of ours; one of `others` gets a worker of its own, which ends with it, whatever is in it. */
export async function openPaper(bytes: Uint8Array, password?: string, others = false): Promise<Paper> {
  const pdf = await library();
  // One worker serves every file of ours: to start one takes longer than to draw a page.
  if (!others) worker ??= new pdf.PDFWorker();
  // pdf.js takes the bytes over, so it gets its own.
  const task = pdf.getDocument({
    data: bytes.slice(),
    ...(others || !worker ? {} : { worker }),
    isEvalSupported: false,
    useWasm: false,
    // Ours is drawn from the outlines that are in it: to hand them to the web view as fonts takes longer.
    disableFontFace: !others,
    ...(password ? { password } : {}),
  });
  const file = await task.promise.catch((problem: unknown) => {
    void task.destroy();
    throw problem;
  });
  // A file that can be drawn may say nothing of itself, or nothing that can be read.
  const { metadata } = await file.getMetadata().catch(() => ({ metadata: null }));
  return {
    pages: file.numPages,
    accessible: Boolean((metadata as Metadata | null)?.get('pdfuaid:part')),
    draw: (page, canvas, width) => draw(file, page, canvas, width, others),
    close: () => void task.destroy(),
  };
}

async function draw(
  file: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
  others: boolean,
): Promise<string> {
  const page = await file.getPage(number);
  const scale = (width / page.getViewport({ scale: 1 }).width) * (window.devicePixelRatio || 1);
  const viewport = page.getViewport({ scale });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  // For the screen pdf.js draws a slice in every frame, for the printer all at once.
  const drawn = page.render({ canvas, viewport, intent: others ? 'display' : 'print' }).promise;
  const [words] = await Promise.all([wordsOf(page), drawn]);
  return words;
}

/** Read piece by piece: WebKit's streams cannot be walked with `for await`, as pdf.js would. */
async function wordsOf(page: PDFPageProxy): Promise<string> {
  const reader = (page.streamTextContent() as ReadableStream<TextContent>).getReader();
  let words = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    for (const item of piece.value.items) {
      if ('str' in item) words += item.hasEOL ? `${item.str}\n` : item.str;
    }
  }
  return words;
}
