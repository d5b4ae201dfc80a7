import type { PublicCandidacy } from '@conoceles/contracts';
import { InSpanish, useWords } from '../language/words-context.tsx';
import { nominationParts } from './sentences.ts';

/** Office with what tells it apart: suplencia, place on the list. */
export function OfficeName({
  candidacy,
}: {
  candidacy: Pick<PublicCandidacy, 'office' | 'role' | 'listNumber'>;
}) {
  const { t } = useWords();
  const { office, role, listNumber } = candidacy;
  return (
    <>
      <InSpanish>{office.name}</InSpanish>
      {role === 'substitute' && `, ${t('office.substitute')}`}
      {listNumber !== null && `, ${t('office.place', { place: listNumber })}`}
    </>
  );
}

/** Who nominates: a party by its whole name, an alliance by what it is and its own name or its parties. */
export function NominatedBy({ nomination }: { nomination: PublicCandidacy['nomination'] }) {
  const { what, name } = nominationParts(useWords(), nomination);
  return (
    <>
      {what}
      {what !== null && name !== null && ' '}
      {name !== null && <InSpanish>{name}</InSpanish>}
    </>
  );
}
