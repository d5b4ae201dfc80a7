import type { AccountDetail } from '@conoceles/contracts';
import { Button, ButtonRow, FileField, TextField } from '../../design/components/index.ts';
import { paths } from '../paths.ts';
import { useFrame } from '../use-frame.ts';
import { formatMoment } from '../words/dates.ts';

/** To whom an account was handed over, and the signed acknowledgement where there is one. */
export function Handovers({ account }: { account: AccountDetail }) {
  const { timeZone } = useFrame();
  if (account.handovers.length === 0) {
    return (
      <p className="c-prose">
        Regístrala cuando entregues la carta. Si nadie ha entrado, el plazo de captura corre desde ese momento
        (art. 16, f).
      </p>
    );
  }
  return (
    <ul className="c-list">
      {account.handovers.map((one) => (
        <li key={one.handoverId}>
          {one.recipient}, {formatMoment(one.handedAt, timeZone)}
          <span className="c-tasks__hint">
            Registró {one.registeredBy} el {formatMoment(one.registeredAt, timeZone)}
          </span>
          {one.hasFile && (
            <a href={paths.handoverFile(account.accountId, one.handoverId)}>Descargar el acuse firmado</a>
          )}
        </li>
      ))}
    </ul>
  );
}

interface HandoverFormProps {
  readonly now: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly typed: Readonly<Record<string, string>>;
}

export function HandoverForm({ now, errors, typed }: HandoverFormProps) {
  return (
    <form method="post" encType="multipart/form-data" noValidate className="mt-5">
      <TextField
        name="handedAt"
        type="datetime-local"
        width="medium"
        label="Día y hora de la entrega"
        defaultValue={typed.handedAt ?? now}
        error={errors.handedAt}
      />
      <TextField
        name="recipient"
        label="Quién la recibió"
        width="medium"
        autoComplete="off"
        defaultValue={typed.recipient}
        error={errors.recipient}
      />
      <FileField
        name="file"
        label="Acuse firmado"
        optional
        hint="PDF, JPG o PNG de hasta 8 MB. Se guarda en privado."
        accept=".pdf,.jpg,.jpeg,.png"
        error={errors.file}
      />
      <ButtonRow>
        <Button name="_intent" value="entrega" icon="check">
          Registrar la entrega
        </Button>
      </ButtonRow>
    </form>
  );
}
