import type { SectionView } from '@conoceles/contracts';
import { useState } from 'react';
import { LinkButton, Notice, Panel } from '../../design/components/index.ts';
import { fieldsOfEntries, sayTheSame } from '../autosave/draft-fields.ts';
import type { DeviceDraft } from '../autosave/draft-safe.ts';
import { useDraftSafe } from '../autosave/use-draft-safe.ts';
import { paths } from '../paths.ts';
import type { Rejection } from '../server/answer-section.ts';
import type { SectionData } from '../server/load-section.ts';
import { useFrame } from '../use-frame.ts';
import { formatMoment } from '../words/dates.ts';
import { SectionAnswers } from './answers-view.tsx';
import { Observations } from './observations.tsx';
import type { FormState } from './question-field.tsx';
import { RecoveredNotice } from './recovered-notice.tsx';
import { SectionForm } from './section-form.tsx';

function Conflict({ stored, here }: { stored: SectionView | null; here: string }) {
  return (
    <div className="mb-8 grid gap-4">
      <Notice tone="stopped" live title="Alguien más cambió esta sección mientras escribías">
        <p>Lo que escribiste sigue abajo, sin guardar. Compara y elige con cuál te quedas.</p>
      </Notice>
      <Panel title="Lo que está guardado ahora">
        <SectionAnswers section={stored} photo={undefined} />
        <p className="mt-4">
          <LinkButton href={here} look="secondary">
            Quedarme con lo guardado
          </LinkButton>
        </p>
      </Panel>
      <h2>Lo que escribiste</h2>
    </div>
  );
}

/** The section as it was sent. */
export function ReadOnlySection({ data }: { data: SectionData }) {
  return (
    <>
      <Notice tone="idle" icon="lock" title="Esta sección ya no se puede editar">
        <p>{data.deadline.words}</p>
      </Notice>
      <div className="mt-6">
        <SectionAnswers section={data.answers} photo={data.view.hasPhoto ? data.photo : undefined} />
      </div>
    </>
  );
}

/** Whether what the device kept says anything that is neither stored nor on the screen. */
function isNews(found: DeviceDraft, data: SectionData, rejection: Rejection | undefined): boolean {
  const kept = fieldsOfEntries(found.entries);
  return !sayTheSame(kept, data.fields) && (rejection === undefined || !sayTheSame(kept, rejection.fields));
}

/** The form, with what happened to the last attempt and what the reviewer asked for. */
export function EditableSection({
  data,
  rejection,
}: {
  data: SectionData;
  rejection: Rejection | undefined;
}) {
  const { me, timeZone } = useFrame();
  const { candidacyId, kind } = data.target;
  const here = paths.section(candidacyId, kind, data.view.id);
  const owner = me === null ? null : { accountId: me.accountId, candidacyId, kind, section: data.view.id };
  const { safe, found } = useDraftSafe(data.deviceKey, owner);
  const [settled, setSettled] = useState<'restored' | 'discarded'>();
  const recovered = found !== null && settled === 'restored' ? found : null;
  const state: FormState = {
    fields: recovered === null ? (rejection?.fields ?? data.fields) : fieldsOfEntries(recovered.entries),
    errors: rejection === undefined ? data.errors : rejection.errors,
    photo: data.photo,
    moreOf: data.moreOf,
  };
  const onward =
    data.next === null ? paths.check(candidacyId, kind) : paths.section(candidacyId, kind, data.next);
  const hasErrors = Object.keys(state.errors).length > 0;
  return (
    <>
      {rejection?.conflict === true && <Conflict stored={rejection.stored} here={here} />}
      {rejection?.problem != null && (
        <div className="mb-8">
          <Notice tone="stopped" live title={rejection.problem.title}>
            {rejection.problem.detail !== undefined && <p>{rejection.problem.detail}</p>}
            <p>Lo que escribiste sigue aquí abajo, sin guardar.</p>
          </Notice>
        </div>
      )}
      {rejection === undefined && hasErrors && (
        <p className="mb-6">
          Tus respuestas quedaron guardadas. Puedes corregir ahora o{' '}
          <a href={onward}>seguir y corregir después</a>.
        </p>
      )}
      {found !== null && settled === undefined && isNews(found, data, rejection) && (
        <RecoveredNotice
          at={found.at}
          changedSince={found.base !== data.base}
          onRestore={() => setSettled('restored')}
          onDiscard={() => {
            safe?.remove();
            setSettled('discarded');
          }}
        />
      )}
      <Observations observations={data.observations} timeZone={timeZone} />
      <SectionForm
        key={`${data.view.id} ${recovered?.at ?? ''}`}
        view={data.view}
        state={state}
        base={recovered?.base ?? data.base}
        autosaveTo={rejection?.conflict === true ? null : paths.autosave(candidacyId, kind, data.view.id)}
        seenAt={data.seenAt}
        presenceTo={paths.presence(candidacyId, kind, data.view.id)}
        unsaved={rejection !== undefined || recovered !== null}
        safe={safe}
        savedWords={data.savedAt === null ? null : `Último guardado: ${formatMoment(data.savedAt, timeZone)}`}
        submitLabel={rejection?.conflict === true ? 'Guardar lo que escribí' : 'Guardar y continuar'}
      />
    </>
  );
}
