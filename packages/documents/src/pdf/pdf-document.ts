/** Whose paper a document is written on. */
export type PdfLetterhead = {
  /** The body that answers for it. */
  readonly name: string;
  readonly stateName: string;
  readonly siteTitle: string;
  /** `#rrggbb`: the strong colour of the state. */
  readonly color: string;
  /** The state's own mark, a whole `<svg>`. */
  readonly markSvg: string;
  /** What every page says when people and data are invented; null otherwise. */
  readonly demonstration: string | null;
  /** Across every page, where the paper must not be taken for a valid one. */
  readonly watermark?: string;
};

export type PdfFact = { readonly label: string; readonly value: string };

/** A section of a questionnaire with what was answered. */
export type PdfSection = {
  readonly title: string;
  readonly answers: readonly {
    readonly label: string;
    readonly lines: readonly string[];
    readonly long: boolean;
  }[];
};

/** The few things a page of ours is made of. */
export type PdfBlock =
  | { readonly kind: 'title'; readonly text: string; readonly lead?: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: boolean }
  | { readonly kind: 'notice'; readonly title: string; readonly text: string }
  | { readonly kind: 'steps'; readonly steps: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly PdfFact[] }
  /** A statement with one box to tick for each answer; never ticked beforehand. */
  | {
      readonly kind: 'choice';
      readonly title: string;
      readonly text: string;
      readonly answers: readonly string[];
    }
  /** Rows and columns; the heading is repeated on every sheet. Widths are shares of the line. */
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Lines to write on, each under its label. */
  | { readonly kind: 'blanks'; readonly labels: readonly string[] }
  /** Lines side by side to sign on. */
  | { readonly kind: 'signature'; readonly labels: readonly string[] }
  /** A line to cut along, and what to do with what is below it. */
  | { readonly kind: 'cut'; readonly text: string }
  /** A person: a portrait (JPEG as a data address, or none), who it is and for what, and the page it comes from as a QR. */
  | {
      readonly kind: 'person';
      readonly portrait: string | null;
      readonly name: string;
      readonly lines: readonly string[];
      readonly facts: readonly PdfFact[];
      readonly url: string;
      readonly urlText: string;
    }
  /** A part of a profile: its name and what it rests on. */
  | { readonly kind: 'part'; readonly title: string; readonly note: string }
  /** Questions with their answers, in small type. Long ones stand under their question, short ones beside it. */
  | ({ readonly kind: 'answers' } & PdfSection)
  /** Sections of short answers, in two columns. */
  | { readonly kind: 'short-answers'; readonly sections: readonly PdfSection[] }
  /** A link as a QR with the code that does the same typed by hand. */
  | { readonly kind: 'access'; readonly url: string; readonly code: string; readonly address: string };

export type PdfDocument = {
  readonly title: string;
  readonly letterhead: PdfLetterhead;
  /** Told in the footer of every page. */
  readonly folio?: string;
  readonly createdAt: Date;
  /** Lying on its side, for wide tables. */
  readonly landscape?: boolean;
  /** False when each page is for somebody else: a number of page would say how many there are. */
  readonly numbered?: boolean;
  /** Each begins on a sheet of its own, and goes on to another when it does not fit. */
  readonly pages: readonly (readonly PdfBlock[])[];
};
