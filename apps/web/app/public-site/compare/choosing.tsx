import type { ComparedOffice, PublicCandidacy } from '@conoceles/contracts';
import type { ReactNode } from 'react';
import { Button, ChooseBox, ChosenBar, Disclosure } from '../../design/components/index.ts';
import { InSpanish, Say, useWords } from '../../language/words-context.tsx';
import { contestHref } from '../addresses.ts';
import { NominatedBy } from '../named.tsx';

/** A list of people any of whom can be chosen to be compared, without scripts. */
export function ChoiceForm({ children }: { children: ReactNode }) {
  const { t, href } = useWords();
  return (
    <form method="get" action={href(contestHref({}))}>
      {children}
      <ChosenBar>
        <Button>{t('compare.chosen')}</Button>
      </ChosenBar>
    </form>
  );
}

/** The box of one person of such a list. */
export function Choose({ person }: { person: Pick<PublicCandidacy, 'slug' | 'displayName'> }) {
  return (
    <ChooseBox value={person.slug}>
      <Say
        text="compare.chooseOne"
        parts={{
          name: <InSpanish>{person.displayName}</InSpanish>,
          more: (text) => <span className="sr-only">{text}</span>,
        }}
      />
    </ChooseBox>
  );
}

type Someone = ComparedOffice['contests'][number]['everyone'][number];

function Option({ one, isMarked }: { one: Someone; isMarked: boolean }) {
  const { t } = useWords();
  return (
    <label className="c-choice" htmlFor={`c-${one.slug}`}>
      <input type="checkbox" id={`c-${one.slug}`} name="c" value={one.slug} defaultChecked={isMarked} />
      <span className="c-choice__text">
        <InSpanish>{one.displayName}</InSpanish>
        <span className="c-choice__hint">
          <NominatedBy nomination={one.nomination} />
          {one.listNumber !== null && `, ${t('office.place', { place: one.listNumber })}`}
          {one.role === 'substitute' && `, ${t('office.substitute')}`}
        </span>
      </span>
    </label>
  );
}

/** Everybody who stands in the same contests, to leave some out or bring others in. */
export function Chooser({ compared: { office, contests, people } }: { compared: ComparedOffice }) {
  const { t, href, inSpanish } = useWords();
  const shown = new Set(people.map(({ slug }) => slug));
  return (
    <div data-print="no">
      <Disclosure summary={t('compare.choose')} wide>
        <form method="get" action={href(contestHref({}))}>
          <p>{t('compare.chooseHint')}</p>
          {contests.map(({ territory, everyone }) => (
            <fieldset key={territory.slug} className="c-choose-list">
              <legend {...inSpanish}>{`${office.name}, ${territory.name}`}</legend>
              {everyone.map((one) => (
                <Option key={one.slug} one={one} isMarked={shown.has(one.slug)} />
              ))}
            </fieldset>
          ))}
          <p className="mt-3">
            <Button>{t('compare.chosen')}</Button>
          </p>
        </form>
      </Disclosure>
    </div>
  );
}
