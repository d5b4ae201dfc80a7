import type { SectionHolder } from '@conoceles/contracts';
import { useEffect } from 'react';
import { Button, ButtonRow, Notice } from '../../design/components/index.ts';
import { askPresence } from '../autosave/use-presence.ts';
import { fieldNames } from '../form/field-names.ts';
import { paths } from '../paths.ts';
import { sectionIntents } from '../section-intents.ts';
import type { SectionData } from '../server/load-section.ts';
import { holderName, sinceInWords } from '../words/holder.ts';
import { SectionAnswers } from './answers-view.tsx';

const askEveryMs = 20_000;

/** Somebody else is writing in this section: it is read, and can be taken. When it is left free the page opens it by itself. */
export function BusySection({ data, holder }: { data: SectionData; holder: SectionHolder }) {
  const { candidacyId, kind } = data.target;
  const presence = paths.presence(candidacyId, kind, data.view.id);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      void askPresence(presence).then((answer) => {
        if (answer?.holder === null) window.location.reload();
      });
    }, askEveryMs);
    return () => clearInterval(timer);
  }, [presence]);
  return (
    <>
      <Notice
        tone="waiting"
        icon="lock"
        title={`${holderName(holder)} la está editando ${sinceInWords(holder.minutes)}`}
      >
        <p>
          Aquí abajo está lo último que se guardó. Si tomas la edición, quien la tiene verá un aviso y no
          perderá lo que escribió.
        </p>
        <form method="post">
          <ButtonRow>
            <Button name={fieldNames.intent} value={sectionIntents.take} small>
              Tomar la edición
            </Button>
          </ButtonRow>
        </form>
      </Notice>
      <div className="mt-6">
        <SectionAnswers section={data.answers} photo={data.view.hasPhoto ? data.photo : undefined} />
      </div>
    </>
  );
}
