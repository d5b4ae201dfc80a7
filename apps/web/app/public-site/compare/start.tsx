import type { PublicComparison, PublicSite } from '@conoceles/contracts';
import { Button, EmptyState, LinkButton, Select } from '../../design/components/index.ts';
import { useWords } from '../../language/words-context.tsx';
import { type ContestView, contestHref, listHref } from '../addresses.ts';
import { territoryOptions } from '../territory-options.ts';
import { Gone } from './ways.tsx';

interface Asked {
  site: Pick<PublicSite, 'offices' | 'territories'>;
  view: ContestView;
}

/** Asks for an office and a place. */
export function Start({ site, view }: Asked) {
  const words = useWords();
  const { t, href } = words;
  return (
    <form className="c-finder max-w-md" method="get" action={href(contestHref({}))}>
      <Select
        name="cargo"
        label={t('filter.office')}
        empty={t('compare.chooseOffice')}
        required
        defaultValue={view.office ?? ''}
        options={site.offices
          .filter(({ candidacies }) => candidacies > 0)
          .map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <Select
        name="ambito"
        label={t('filter.territory')}
        empty={t('compare.choosePlace')}
        defaultValue={view.territory ?? ''}
        options={territoryOptions(words, site.territories)}
      />
      <Button>{t('compare.name')}</Button>
    </form>
  );
}

/** An office or a place where nobody stands, or only people who are gone. */
export function Nobody({ site, view, gone }: Asked & Pick<PublicComparison, 'gone'>) {
  const { t, href } = useWords();
  return (
    <>
      <Gone gone={gone} />
      <EmptyState
        title={t('compare.nobody')}
        icon="people"
        action={
          <LinkButton look="secondary" href={href(listHref())}>
            {t('list.seeAll')}
          </LinkButton>
        }
      >
        {t('compare.nobodyText')}
      </EmptyState>
      <div className="mt-6">
        <Start site={site} view={view} />
      </div>
    </>
  );
}
