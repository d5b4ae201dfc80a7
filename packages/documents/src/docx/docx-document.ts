import type { PdfLetterhead } from '../pdf/pdf-document.ts';

/** The few things an editable official document of ours is made of. */
export type DocxBlock =
  | { readonly kind: 'title'; readonly text: string; readonly lead?: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: boolean }
  /** Words of another document, set apart. */
  | { readonly kind: 'quotation'; readonly text: string; readonly source: string }
  /** The heading is repeated on every page. Widths are shares of the line. */
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Lines to fill in by hand or on the keyboard; nobody's name is put there. */
  | { readonly kind: 'signature'; readonly labels: readonly string[] };

export type DocxDocument = {
  readonly title: string;
  readonly letterhead: Omit<PdfLetterhead, 'markSvg'>;
  /** Told in the footer of every page. */
  readonly folio?: string;
  readonly createdAt: Date;
  readonly landscape?: boolean;
  readonly blocks: readonly DocxBlock[];
};
