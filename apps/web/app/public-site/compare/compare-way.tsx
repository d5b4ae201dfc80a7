import type { PublicProfile } from '@conoceles/contracts';
import { useWords } from '../../language/words-context.tsx';
import { contestHref } from '../addresses.ts';

/** From a profile, side by side with everybody who stands for the same: the same place of each list, and substitutes with substitutes. */
export function CompareWay({
  person: { office, territory, role, listNumber },
}: {
  person: Pick<PublicProfile, 'office' | 'territory' | 'role' | 'listNumber'>;
}) {
  const { t, href } = useWords();
  const view = {
    office: office.slug,
    territory: territory.slug,
    role,
    ...(listNumber === null ? {} : { place: listNumber }),
  };
  return (
    <p className="mt-4" data-print="no">
      <a href={href(contestHref(view))}>{t('compare.rest')}</a>
    </p>
  );
}
