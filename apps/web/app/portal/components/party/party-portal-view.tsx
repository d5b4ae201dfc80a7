import type { PartyPortal } from '@conoceles/contracts';
import { LinkButton, PageHeading, Pagination } from '../../../design/components/index.ts';
import { type PartyQuery, partyAddress } from '../../party-query.ts';
import { paths } from '../../paths.ts';
import { useFrame } from '../../use-frame.ts';
import { countOf } from '../../words/dates.ts';
import { PartyFiguresView } from './party-figures.tsx';
import { PartyFilters } from './party-filters.tsx';
import { PartyList } from './party-list.tsx';

/** What the party can take with it, and what it only sees. */
function More({ portal, query }: { portal: PartyPortal; query: PartyQuery }) {
  const { alliedTotal, total } = portal;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 mt-5">
      {total > 0 && (
        <>
          <LinkButton
            look="quiet"
            small
            icon="download"
            href={partyAddress(query, undefined, paths.progressFile('xlsx'))}
          >
            Descargar avance (XLSX)
          </LinkButton>
          <LinkButton
            look="quiet"
            small
            icon="download"
            href={partyAddress(query, undefined, paths.progressFile('csv'))}
          >
            CSV
          </LinkButton>
        </>
      )}
      {alliedTotal > 0 && (
        <a href={paths.allied()}>
          {countOf(alliedTotal, 'candidatura', 'candidaturas')} en alianza que captura otro partido
        </a>
      )}
    </div>
  );
}

/** The portal of a party: how far it is, what expires first, and everyone it answers for. */
export function PartyPortalView({ portal, query }: { portal: PartyPortal; query: PartyQuery }) {
  const { timeZone } = useFrame();
  const { items, total, page, pages, figures, authorises } = portal;
  const { order, ...filters } = query;
  return (
    <>
      <PageHeading
        title="Candidaturas"
        lead="Las que le toca capturar a tu partido, con lo que falta en cada una y su plazo."
      />
      <PartyFiguresView figures={figures} />
      <div className="mt-8">
        <PartyFilters query={query} places={portal} />
      </div>
      <More portal={portal} query={query} />
      <div className="mt-5">
        <PartyList
          items={items}
          total={total}
          timeZone={timeZone}
          grouped={order === undefined || order === 'place'}
          authorises={authorises}
          gone={query.show === 'gone'}
          filtered={Object.keys(filters).length > 0}
        />
        <Pagination page={page} pages={pages} hrefOf={(number) => partyAddress(query, number)} />
      </div>
    </>
  );
}
