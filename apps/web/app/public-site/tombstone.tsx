import type { Tombstone as TombstoneAnswer } from '@conoceles/contracts';
import { LinkButton } from '../design/components/index.ts';
import { InSpanish, Say, useWords } from '../language/words-context.tsx';
import { listHref, profileHref } from './addresses.ts';

/** What happened and when, and where to go on; nothing of the person. */
export function Tombstone({ tombstone }: { tombstone: TombstoneAnswer }) {
  const { t, day, href, inSpanish } = useWords();
  return (
    <div className="c-prose">
      <p className="c-eyebrow" {...inSpanish}>
        {tombstone.office.name} · {tombstone.territory.name}
      </p>
      <h1>{t(`gone.${tombstone.reason}.title`)}</h1>
      <p className="text-lead text-ink-soft">
        {t('gone.text', { day: day(tombstone.on), what: t(`gone.${tombstone.reason}.text`) })}
      </p>
      <p className="flex flex-wrap gap-3 pt-3">
        {tombstone.replacedBy !== null && (
          <LinkButton href={href(profileHref(tombstone.replacedBy))}>{t('gone.replacement')}</LinkButton>
        )}
        <LinkButton
          look="secondary"
          href={href(listHref({ office: tombstone.office.slug, territory: tombstone.territory.slug }))}
        >
          <Say text="gone.others" parts={{ place: <InSpanish>{tombstone.territory.name}</InSpanish> }} />
        </LinkButton>
      </p>
    </div>
  );
}
