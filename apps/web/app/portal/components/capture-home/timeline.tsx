import type { CaptureHome, QuestionnaireProgress } from '@conoceles/contracts';
import { Disclosure, Stepper } from '../../../design/components/index.ts';
import { useFrame } from '../../use-frame.ts';
import { formatMoment } from '../../words/dates.ts';

interface Stage {
  readonly title: string;
  readonly at: string | null;
  /** What it is, before it happens. */
  readonly ahead: string;
}

function stagesOf(home: CaptureHome, { submittedAt, milestones }: QuestionnaireProgress): Stage[] {
  const authorised: Stage = {
    title: 'Autorizado',
    at: milestones.authorisedAt,
    ahead: home.independent ? 'Autorizas su publicación' : 'El partido autoriza su publicación',
  };
  return [
    { title: 'Enviado', at: submittedAt, ahead: 'Lo envías y recibes tu acuse' },
    ...(home.demandsAuthorisation ? [authorised] : []),
    {
      title: 'En verificación',
      at: milestones.reviewStartedAt,
      ahead: 'El organismo electoral lo lee; si hay algo por corregir, te lo dice aquí',
    },
    { title: 'Publicado', at: milestones.publishedAt, ahead: 'Aparece en el sitio' },
  ];
}

/** Where a questionnaire is on its way to the public, with the date of each step; folded until it is sent. */
export function Timeline({
  home,
  questionnaire,
}: {
  home: CaptureHome;
  questionnaire: QuestionnaireProgress;
}) {
  const { timeZone } = useFrame();
  const stages = stagesOf(home, questionnaire);
  const sent = !['not-started', 'draft', 'observed'].includes(questionnaire.state);
  const next = stages.findIndex(({ at }) => at === null);
  const current = sent ? (next === -1 ? stages.length : next) : 0;
  const steps = stages.map(({ title, at, ahead }, place) => ({
    title,
    hint: sent && place < current && at !== null ? formatMoment(at, timeZone) : ahead,
  }));
  const list = <Stepper steps={steps} current={current} />;
  return sent ? (
    <div className="mb-5">{list}</div>
  ) : (
    <div className="mt-4">
      <Disclosure summary="Qué pasa después de enviarlo">{list}</Disclosure>
    </div>
  );
}
