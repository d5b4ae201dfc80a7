import { Gender } from '@conoceles/contracts';
import { genderWords } from '../addresses.ts';

/** What of the figures is looked at. */
export interface StatisticsView {
  office?: string | undefined;
  gender?: Gender | undefined;
  /** Snapshot asked for; the newest when absent. */
  snapshot?: string | undefined;
}

/** Canonical address of a view, in the order that `server/surface.ts` keeps. */
export function statisticsHref({ office, gender, snapshot }: StatisticsView = {}): string {
  const query = [
    ...(office === undefined ? [] : [`cargo=${office}`]),
    ...(gender === undefined ? [] : [`genero=${genderWords[gender]}`]),
    ...(snapshot === undefined ? [] : [`corte=${snapshot}`]),
  ];
  return query.length === 0 ? '/estadisticas' : `/estadisticas?${query.join('&')}`;
}

/** Reads the view of a request's address; empty parameters are as if absent. */
export function readStatisticsView(url: string): StatisticsView {
  const query = new URL(url).searchParams;
  const word = query.get('genero');
  return {
    office: query.get('cargo') || undefined,
    gender: Gender.options.find((gender) => genderWords[gender] === word),
    snapshot: query.get('corte') || undefined,
  };
}
