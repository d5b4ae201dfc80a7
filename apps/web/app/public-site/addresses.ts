export interface ListView {
  office?: string | undefined;
  territory?: string | undefined;
  party?: string | undefined;
  page?: number | undefined;
}

/** Canonical address of a view of the list: parameters in a fixed order, the first page without number. */
export function listHref(view: ListView = {}): string {
  const query = [
    view.office && `cargo=${view.office}`,
    view.territory && `ambito=${view.territory}`,
    view.party && `partido=${view.party}`,
    view.page !== undefined && view.page > 1 && `pagina=${view.page}`,
  ].filter(Boolean);
  return query.length === 0 ? '/candidaturas' : `/candidaturas?${query.join('&')}`;
}

export const profileHref = (slug: string): string => `/candidaturas/${slug}`;

/** Reads the view of a request's address; empty parameters are as if absent. */
export function readListView(url: string): ListView {
  const query = new URL(url).searchParams;
  const text = (name: string): string | undefined => query.get(name) || undefined;
  return {
    office: text('cargo'),
    territory: text('ambito'),
    party: text('partido'),
    page: Number(query.get('pagina') ?? 1),
  };
}
