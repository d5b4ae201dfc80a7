import type { Tombstone as TombstoneAnswer } from '@conoceles/contracts';
import { LinkButton } from '../design/components/index.ts';
import { listHref, profileHref } from './addresses.ts';
import { dayInWords } from './words.ts';

const happened: Record<TombstoneAnswer['reason'], { title: string; text: string }> = {
  substituted: {
    title: 'Esta candidatura fue sustituida',
    text: 'Otra persona ocupa su lugar en la boleta.',
  },
  cancelled: { title: 'Esta candidatura fue cancelada', text: 'Su registro quedó sin efecto.' },
};

/** What happened and when, and where to go on; nothing of the person. */
export function Tombstone({ tombstone }: { tombstone: TombstoneAnswer }) {
  const words = happened[tombstone.reason];
  return (
    <div className="c-prose">
      <p className="c-eyebrow">
        {tombstone.office.name} · {tombstone.territory.name}
      </p>
      <h1>{words.title}</h1>
      <p className="text-lead text-ink-soft">
        Desde el {dayInWords(tombstone.on)} este perfil ya no se publica. {words.text} Sus datos se retiraron
        de este sitio.
      </p>
      <p className="flex flex-wrap gap-3 pt-3">
        {tombstone.replacedBy !== null && (
          <LinkButton href={profileHref(tombstone.replacedBy)}>Ver quién ocupa su lugar</LinkButton>
        )}
        <LinkButton
          look="secondary"
          href={listHref({ office: tombstone.office.slug, territory: tombstone.territory.slug })}
        >
          Ver las candidaturas de {tombstone.territory.name}
        </LinkButton>
      </p>
    </div>
  );
}
