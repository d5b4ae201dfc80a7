import type { ConsentState } from '@conoceles/contracts';
import { Button, ButtonRow, Lines, Panel, StatusTag } from '../../../design/components/index.ts';
import { consentIntents } from '../../consent-fields.ts';
import { useFrame } from '../../use-frame.ts';
import { formatMoment } from '../../words/dates.ts';

/** What one authorisation says and how it stands; the person gives it and takes it back here. */
export function ConsentCard({ consent, own }: { consent: ConsentState; own: boolean }) {
  const { timeZone } = useFrame();
  const given = consent.givenAt !== null && consent.revokedAt === null;
  return (
    <section id={consent.kind} className="mt-8" aria-labelledby={`titulo-${consent.kind}`}>
      <Panel>
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2 mb-3">
          <h2 id={`titulo-${consent.kind}`} className="text-h3">
            {consent.title}
          </h2>
          <StatusTag tone={given ? 'done' : 'idle'}>{given ? 'Otorgada' : 'Sin otorgar'}</StatusTag>
        </div>
        <div className="c-prose">
          <p>
            <Lines>{consent.text}</Lines>
          </p>
          {given && (
            <p className="c-hint">
              {own ? 'La otorgaste el' : 'Cuenta desde el'} {formatMoment(consent.givenAt ?? '', timeZone)}.
            </p>
          )}
          {consent.revokedAt !== null && (
            <p className="c-hint">
              {own ? 'La revocaste el' : 'Se revocó el'} {formatMoment(consent.revokedAt, timeZone)}.
            </p>
          )}
        </div>
        {own && <Decision kind={consent.kind} given={given} />}
      </Panel>
    </section>
  );
}

function Decision({ kind, given }: { kind: string; given: boolean }) {
  return (
    <form method="post">
      <input type="hidden" name="consent" value={kind} />
      <ButtonRow>
        {given ? (
          <Button look="secondary" name="_intent" value={consentIntents.revoke}>
            Revocar esta autorización
          </Button>
        ) : (
          <Button name="_intent" value={consentIntents.give} icon="check">
            Otorgar esta autorización
          </Button>
        )}
      </ButtonRow>
      {given && <p className="c-hint mt-3">La revocación surte efecto en el acto en todo el sitio.</p>}
    </form>
  );
}
