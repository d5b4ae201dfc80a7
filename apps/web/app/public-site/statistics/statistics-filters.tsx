import { type Figures, Gender } from '@conoceles/contracts';
import { FilterBar, Select } from '../../design/components/index.ts';
import { useWords } from '../../language/words-context.tsx';
import { genderWords } from '../addresses.ts';
import { namedOptions } from '../territory-options.ts';
import { type StatisticsView, statisticsHref } from './statistics-view.ts';

/** Office and gender, for what is public of each candidacy: a GET form that needs no script and keeps the snapshot. */
export function StatisticsFilters({ figures, view }: { figures: Figures; view: StatisticsView }) {
  const words = useWords();
  const { t, href } = words;
  const { office, gender, snapshot } = view;
  const active = [
    ...(office === undefined
      ? []
      : [
          {
            key: 'office',
            text: figures.offices.find(({ slug }) => slug === office)?.name ?? office,
            without: { gender, snapshot },
          },
        ]),
    ...(gender === undefined
      ? []
      : [{ key: 'gender', text: t(`gender.${gender}`), without: { office, snapshot } }]),
  ];
  return (
    <FilterBar
      action={href('/estadisticas')}
      label={t('stats.filters')}
      active={active.map(({ key, text, without }) => ({
        key,
        text,
        withoutHref: href(statisticsHref(without)),
      }))}
      clearHref={href(statisticsHref({ snapshot }))}
      submit={t('stats.show')}
    >
      <Select
        name="cargo"
        label={t('stats.office')}
        empty={t('stats.allOffices')}
        defaultValue={office ?? ''}
        options={namedOptions(words, figures.offices)}
      />
      <Select
        name="genero"
        label={t('stats.gender')}
        empty={t('stats.allGenders')}
        defaultValue={gender === undefined ? '' : genderWords[gender]}
        options={Gender.options.map((one) => ({ value: genderWords[one], label: t(`gender.${one}`) }))}
      />
      {snapshot !== undefined && <input type="hidden" name="corte" value={snapshot} />}
    </FilterBar>
  );
}
