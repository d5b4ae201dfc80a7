import { Chart } from '../../design/components/index.ts';
import { useWords } from '../../language/words-context.tsx';
import type { Drawn } from './capture-part.tsx';
import type { CompositionTables } from './figure-rows.ts';
import { CountTable } from './statistics-tables.tsx';

const ofTheState: readonly string[] = ['office', 'action', 'degree'];

/** Who they are, by what each profile already says. */
export function CompositionPart({
  composition,
  charts,
  whole,
}: {
  composition: CompositionTables;
  charts: Drawn;
  whole: number;
}) {
  const { t } = useWords();
  const names = (['gender', 'age', 'young', 'office', 'action', 'degree'] as const).filter(
    (name) => composition[name].length > 0,
  );
  return (
    <section className="c-stats__part" id="composicion" aria-labelledby="composicion-titulo">
      <h2 id="composicion-titulo">{t('stats.composition')}</h2>
      <p>{t('stats.compositionText')}</p>
      {names.map((name) => {
        const rows = composition[name];
        const own = name === 'degree' ? rows.reduce((sum, { count }) => sum + count, 0) : whole;
        const note =
          name === 'degree' ? t('stats.degreeOf', { whole: own }) : t('stats.ofCandidacies', { whole });
        return (
          <Chart
            key={name}
            title={t(`stats.${name}`)}
            note={note}
            svg={charts[name]}
            tableLabel={t('stats.table')}
            table={
              <CountTable
                caption={`${t(`stats.${name}`)}. ${note}`}
                heading={t('stats.group')}
                counts={t('stats.candidacies')}
                rows={rows}
                whole={own}
                isSpanish={ofTheState.includes(name)}
              />
            }
          />
        );
      })}
    </section>
  );
}
