import type { PartyFigures as Figures, PartyQuestionnaireFigures } from '@conoceles/contracts';
import { type Column, DataTable, Notice } from '../../../design/components/index.ts';
import { type PartyQuery, partyAddress } from '../../party-query.ts';
import { countOf, formatNumber } from '../../words/dates.ts';
import { kindNames } from '../../words/states.ts';

type Group = Exclude<keyof PartyQuestionnaireFigures, 'kind'>;

/** Each group of states, and the list it leads to when one filter says it. */
const groups: readonly { group: Group; heading: string; state: PartyQuery['curricular'] }[] = [
  { group: 'missing', heading: 'Falta enviar', state: undefined },
  { group: 'observed', heading: 'Por corregir', state: 'observed' },
  { group: 'captured', heading: 'Enviado', state: undefined },
  { group: 'inReview', heading: 'En verificación', state: undefined },
  { group: 'published', heading: 'Publicado', state: 'published' },
];

function columnsFor(total: number): readonly Column<PartyQuestionnaireFigures>[] {
  return [
    { key: 'kind', heading: 'Cuestionario', names: true, cell: (row) => kindNames[row.kind] },
    ...groups.map(
      ({ group, heading, state }): Column<PartyQuestionnaireFigures> => ({
        key: group,
        heading,
        align: 'end',
        cell: (row) => {
          const count = formatNumber(row[group]);
          if (state === undefined || row[group] === 0) return count;
          return (
            <a href={partyAddress({ [row.kind]: state })}>
              {count}
              <span className="sr-only"> en «{heading}»</span>
            </a>
          );
        },
      }),
    ),
    { key: 'total', heading: 'De', align: 'end', cell: () => <b>{formatNumber(total)}</b> },
  ];
}

/** «Faltan 37 de 200; 12 vencen en 2 días»: each part leads to its list. */
function Summary({ figures }: { figures: Figures }) {
  const { total, missing, dueSoon, overdue, toAuthorise } = figures;
  if (total === 0) return null;
  const tone = overdue > 0 ? 'stopped' : dueSoon > 0 ? 'waiting' : missing > 0 ? 'doing' : 'done';
  const title =
    missing === 0
      ? `Nada falta por capturar en tus ${countOf(total, 'candidatura', 'candidaturas')}`
      : `${missing === 1 ? 'Falta 1' : `Faltan ${formatNumber(missing)}`} de ${countOf(total, 'candidatura', 'candidaturas')}`;
  const lines = [
    { count: missing, query: { show: 'missing' }, words: 'Ver las que tienen algo por capturar' },
    {
      count: dueSoon,
      query: { deadline: 'soon', order: 'deadline' },
      words: `${formatNumber(dueSoon)} ${dueSoon === 1 ? 'vence' : 'vencen'} en 2 días o menos`,
    },
    {
      count: overdue,
      query: { deadline: 'overdue', order: 'deadline' },
      words: `${formatNumber(overdue)} ${overdue === 1 ? 'venció' : 'vencieron'} sin enviarse`,
    },
    {
      count: toAuthorise,
      query: { show: 'to-authorise' },
      words: `${formatNumber(toAuthorise)} ${toAuthorise === 1 ? 'espera' : 'esperan'} tu autorización`,
    },
  ] as const satisfies readonly { count: number; query: PartyQuery; words: string }[];
  return (
    <Notice tone={tone} title={title} wide>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 list-none p-0">
        {lines
          .filter(({ count }) => count > 0)
          .map(({ query, words }) => (
            <li key={words}>
              <a href={partyAddress(query)}>{words}</a>
            </li>
          ))}
      </ul>
    </Notice>
  );
}

/** How far the party is, with its denominator, and where each questionnaire stands. */
export function PartyFiguresView({ figures }: { figures: Figures }) {
  return (
    <div className="grid gap-5">
      <Summary figures={figures} />
      <DataTable
        label="Avance por cuestionario"
        stack={false}
        caption={`Las ${countOf(figures.total, 'candidatura aprobada', 'candidaturas aprobadas')} por las que responde tu partido`}
        columns={columnsFor(figures.total)}
        rows={figures.questionnaires}
        rowKey={(row) => row.kind}
      />
    </div>
  );
}
