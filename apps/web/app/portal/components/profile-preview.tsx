import type { PreviewPart, ProfilePreview, QuestionnaireKind } from '@conoceles/contracts';
import { Icon } from '../../design/components/index.ts';
import { Profile } from '../../public-site/profile.tsx';
import { paths } from '../paths.ts';

/** Who will see each part, in words, with the way to what would change it. */
export function Audience({ candidacyId, parts }: { candidacyId: string; parts: readonly PreviewPart[] }) {
  const asks = ({ part, shown, words }: PreviewPart) =>
    !shown && part !== 'affirmative-action' && /consentimiento|autorización/u.test(words);
  return (
    <ul className="c-audience">
      {parts.map((one) => (
        <li key={one.part} data-shown={one.shown ? '' : undefined}>
          <Icon name={one.shown ? 'check' : 'lock'} />
          <span>
            <strong>{one.title}.</strong> {one.words}{' '}
            {asks(one) && <a href={paths.consents(candidacyId)}>Ver las autorizaciones</a>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The public profile, by the component and the projection that will publish it. */
export function PublicPreview({ preview, processName }: { preview: ProfilePreview; processName: string }) {
  return (
    <div className="c-preview">
      <Profile preview person={preview.profile} site={{ process: { name: processName } }} />
    </div>
  );
}

/** Whether the profile shows all that is about to be sent; if not, the answers are read apart. */
export function showsAll({ parts }: ProfilePreview, kind: QuestionnaireKind): boolean {
  return parts.some(({ part, shown }) => part === kind && shown);
}
