import { Button, ButtonRow, Notice } from '../../design/components/index.ts';
import { useFrame } from '../use-frame.ts';
import { formatHour, formatMoment } from '../words/dates.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Text of another visit that never reached the server, found on this device. */
export function RecoveredNotice({
  at,
  changedSince,
  onRestore,
  onDiscard,
}: {
  at: number;
  /** What is stored is not what it was written over. */
  changedSince: boolean;
  onRestore: () => void;
  onDiscard: () => void;
}) {
  const { timeZone } = useFrame();
  const when =
    Date.now() - at < dayMs
      ? `a las ${formatHour(new Date(at), timeZone)}`
      : formatMoment(new Date(at).toISOString(), timeZone);
  return (
    <div className="mb-8">
      <Notice tone="waiting" live title={`Recuperamos lo que escribiste y no alcanzó a guardarse (${when})`}>
        <p>
          {changedSince
            ? 'Desde entonces esta sección cambió. Si lo recuperas no reemplaza nada: al guardar verás las dos versiones y eliges.'
            : 'Está cifrado en este dispositivo y solo se abre con tu cuenta.'}
        </p>
        <ButtonRow>
          <Button type="button" small onClick={onRestore}>
            Recuperar lo que escribí
          </Button>
          <Button type="button" small look="secondary" onClick={onDiscard}>
            Descartarlo
          </Button>
        </ButtonRow>
      </Notice>
    </div>
  );
}
