/** Brand of a state as pictures use it. */
export type CardBrand = {
  /** `#rrggbb`: the strong colour of the state. */
  readonly color: string;
  /** The state's own mark, a whole `<svg>`. */
  readonly markSvg: string;
};

/** What a card shows when somebody shares a page: few words, because it is seen at the size of a stamp. */
export type ShareCard = {
  readonly brand: CardBrand;
  /** «Candidatas y Candidatos, Conóceles · Hidalgo». */
  readonly site: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Who nominates: colours of its parties and its name. */
  readonly nomination: { readonly colors: readonly string[]; readonly text: string } | null;
  /** A JPEG, or the initials that stand in its place; null where no card of the state has room for either. */
  readonly face: { readonly jpeg: Uint8Array } | { readonly initials: string } | null;
  /** What the card says when people and data are invented; null otherwise. */
  readonly demonstration: string | null;
  /** Where the page is read. */
  readonly address: string;
};

/** The mark of a state as the icon of an installed site. */
export type MarkIcon = {
  readonly brand: CardBrand;
  readonly size: number;
  /** With room around, because devices cut it to their own shape. */
  readonly maskable: boolean;
};
