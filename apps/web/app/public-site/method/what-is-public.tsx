import type { PublicSite } from '@conoceles/contracts';
import { type Column, DataTable } from '../../design/components/index.ts';
import { InSpanish, useWords } from '../../language/words-context.tsx';

type Method = PublicSite['method'];
interface Row {
  readonly what: string;
  readonly when: string;
  readonly ground: string;
}

/** Each datum with when it is shown and on what ground (domain §6), as this state's rules have it. */
export function WhatIsPublic({ method }: { method: Method }) {
  const { t } = useWords();
  const authorised = method?.curricularNeedsAuthorisation === true;
  const rows: readonly Row[] = [
    {
      what: t('method.public.registry'),
      when: t('method.public.registryWhen'),
      ground: t('method.public.registryGround'),
    },
    {
      what: t('method.public.action'),
      when: t('method.public.actionWhen'),
      ground: t('method.public.actionGround'),
    },
    {
      what: t('method.public.curricular'),
      when: t(authorised ? 'method.public.curricularAuthorised' : 'method.public.curricularWhen'),
      ground: t('method.public.curricularGround'),
    },
    {
      what: t('method.public.identity'),
      when: t('method.public.identityWhen'),
      ground: t('method.public.identityGround'),
    },
    { what: t('method.public.never'), when: t('method.public.neverWhen'), ground: '' },
  ];
  const columns: Column<Row>[] = [
    { key: 'what', heading: t('method.public.what'), names: true, cell: (row) => row.what },
    { key: 'when', heading: t('method.public.when'), cell: (row) => row.when },
    { key: 'ground', heading: t('method.public.ground'), cell: (row) => row.ground || '—' },
  ];
  return (
    <section className="c-apart" aria-labelledby="que">
      <h2 id="que">{t('method.public.title')}</h2>
      <DataTable
        caption={t('method.public.caption')}
        label={t('method.public.caption')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.what}
      />
      <ActionRule method={method} />
    </section>
  );
}

/** What the dated rule in force opens for a candidacy under affirmative action, and by which document. */
function ActionRule({ method }: { method: Method }) {
  const { t, day } = useWords();
  const rule = method?.affirmativeActionDisclosure.toSorted((one, two) => (one.from < two.from ? 1 : -1))[0];
  if (rule === undefined) return null;
  return (
    <p className="mt-4 max-w-[70ch]">
      {t('method.public.rule', { day: day(rule.from) })} {t(`method.public.${rule.show}`)}{' '}
      <InSpanish>{rule.reason}</InSpanish>
    </p>
  );
}
