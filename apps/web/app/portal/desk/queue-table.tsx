import type { ReviewItem } from '@conoceles/contracts';
import type { ReactNode } from 'react';
import { type Column, DataTable, StatusTag } from '../../design/components/index.ts';
import { StateTag } from '../components/state-tag.tsx';
import { type QueueQuery, sheetAddress } from '../queue-address.ts';
import { alertNames } from '../words/alerts.ts';
import { countOf, formatMoment } from '../words/dates.ts';
import { officeAndPlace } from '../words/places.ts';
import { kindShort, stateForReview } from '../words/states.ts';
import { pickedValue } from './picked.ts';
import { SelectAll } from './select-all.tsx';
import { Waiting } from './waiting.tsx';

const pickName = 'elegido';

function Pick({ item }: { item: ReviewItem }) {
  return (
    <label className="c-choice c-choice--bare">
      <input type="checkbox" name={pickName} value={pickedValue(item)} />
      <span className="sr-only">
        Elegir {item.displayName}, {kindShort[item.kind].toLowerCase()}
      </span>
    </label>
  );
}

function Turn({ item }: { item: ReviewItem }) {
  if (item.assignedTo === null) return <span className="text-ink-soft">De nadie</span>;
  return item.assignedTo.mine ? <b>Tuyo</b> : item.assignedTo.name;
}

function State({ item }: { item: ReviewItem }) {
  return (
    <div>
      <StateTag told={stateForReview[item.state]} />
      {item.firstValidation !== null && (
        <span className="c-tasks__hint">
          {item.firstValidation.mine ? 'La primera la diste tú' : `Primera: ${item.firstValidation.name}`}
        </span>
      )}
      {item.alerts.length > 0 && (
        <ul className="c-alerts" aria-label="Avisos">
          {item.alerts.map((code) => (
            <li key={code}>
              <StatusTag tone="waiting" icon="warning">
                {alertNames[code]}
              </StatusTag>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function columnsFor(query: QueueQuery, timeZone: string): readonly Column<ReviewItem>[] {
  return [
    {
      key: 'pick',
      heading: <SelectAll name={pickName} />,
      label: 'Elegir',
      fit: true,
      cell: (item) => <Pick item={item} />,
    },
    {
      key: 'name',
      heading: 'Candidatura',
      names: true,
      cell: (item) => (
        <>
          <a href={sheetAddress(item, query)}>{item.displayName}</a>
          <span className="c-tasks__hint">
            {officeAndPlace(item)} · {item.nomination}
          </span>
        </>
      ),
    },
    { key: 'kind', heading: 'Cuestionario', fit: true, cell: (item) => kindShort[item.kind] },
    { key: 'state', heading: 'Estado', cell: (item) => <State item={item} /> },
    { key: 'turn', heading: 'Turno', fit: true, cell: (item) => <Turn item={item} /> },
    {
      key: 'waiting',
      heading: 'Espera',
      cell: (item) => (
        <div>
          <Waiting days={item.waitingDays} />
          {item.submittedAt !== null && (
            <span className="c-tasks__hint">
              Enviado el {formatMoment(item.submittedAt, timeZone)}
              {item.late && ', fuera de plazo'}
            </span>
          )}
        </div>
      ),
    },
    {
      key: 'round',
      heading: 'Ronda',
      fit: true,
      align: 'end',
      cell: (item) => (item.round === 1 ? '1.ª' : `${item.round}.ª`),
    },
  ];
}

/** The queue itself: sticky heading on a desk, records on a phone. */
export function QueueTable({
  items,
  total,
  query,
  timeZone,
  empty,
}: {
  items: readonly ReviewItem[];
  total: number;
  query: QueueQuery;
  timeZone: string;
  empty: ReactNode;
}) {
  return (
    <DataTable
      caption={`${countOf(total, 'cuestionario', 'cuestionarios')}, del que más espera al más reciente`}
      label="Cola de verificación"
      columns={columnsFor(query, timeZone)}
      rows={items}
      rowKey={(item) => `${item.candidacyId} ${item.kind}`}
      empty={empty}
    />
  );
}
