import type { PracticeState } from '@conoceles/contracts';
import { Button, Icon } from '../../design/components/index.ts';
import { paths } from '../paths.ts';
import { formatMoment } from '../words/dates.ts';

/** What nobody in practice can miss, with the way out. */
export function PracticeRibbon({ practice, timeZone }: { practice: PracticeState; timeZone: string }) {
  return (
    <section className="c-practice" aria-label="Modo de práctica">
      <div className="c-page c-page--wide c-practice__row">
        <Icon name="warning" />
        <p>
          <strong>Modo de práctica:</strong> nada de lo que hagas aquí cuenta ni se publica.{' '}
          {practice.now === null ? (
            <strong>La práctica terminó.</strong>
          ) : (
            <span className="c-practice__clock">
              Reloj de la práctica: {formatMoment(practice.now, timeZone)}.
            </span>
          )}
        </p>
        <form method="post" action={paths.leavePractice()}>
          <Button small look="secondary">
            Salir de la práctica
          </Button>
        </form>
      </div>
    </section>
  );
}

/** The way in, quiet, for whoever can practise while a practice is open. */
export function EnterPractice() {
  return (
    <form method="post" action={paths.enterPractice()}>
      <Button small look="quiet">
        Modo de práctica
      </Button>
    </form>
  );
}
