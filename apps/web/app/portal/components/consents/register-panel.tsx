import { type ConsentDesk, sizeInWords } from '@conoceles/contracts';
import {
  Button,
  ButtonRow,
  CheckboxGroup,
  FileField,
  RadioGroup,
  TextField,
} from '../../../design/components/index.ts';
import { consentFields, consentIntents } from '../../consent-fields.ts';
import type { RegistrationRejection } from '../../server/register-form.ts';
import { formatDay } from '../../words/dates.ts';

const means = [
  { value: 'paper', label: 'En papel, en mano' },
  { value: 'mail', label: 'Por correo o mensajería' },
  { value: 'upload', label: 'Como archivo: lo subo aquí' },
];

type Shown = { desk: ConsentDesk; rejection: RegistrationRejection | undefined };

/** How it came, when, and who keeps it: asked of whoever did not sign. */
function Reception({ desk, rejection, chooseHolder }: Shown & { chooseHolder: boolean }) {
  const typed = rejection?.typed ?? {};
  const { from, to } = desk.receivedBetween;
  return (
    <>
      <RadioGroup
        name={consentFields.means}
        label="¿Cómo se recibió?"
        choices={means}
        marked={typed[consentFields.means] ?? []}
        error={rejection?.errors[consentFields.means]}
      />
      <TextField
        type="date"
        width="short"
        name={consentFields.receivedOn}
        label="¿Qué día se recibió?"
        hint={`Entre el ${formatDay(from)}, cuando se aprobó la candidatura, y hoy. La autorización cuenta desde que la registras, no desde antes.`}
        min={from}
        max={to}
        defaultValue={typed[consentFields.receivedOn]?.[0] ?? to}
        error={rejection?.errors[consentFields.receivedOn]}
      />
      {chooseHolder && desk.holders.length > 1 && (
        <RadioGroup
          name={consentFields.holder}
          label="¿Quién conserva la hoja?"
          choices={desk.holders.map(({ value, name }) => ({ value, label: name }))}
          marked={typed[consentFields.holder] ?? [desk.holders[0]?.value ?? '']}
          error={rejection?.errors[consentFields.holder]}
        />
      )}
    </>
  );
}

/** Registers the signed form: the person uploads it; whoever answers for her, or the electoral body, says how and when it came. */
export function RegisterPanel({ desk, rejection, chooseHolder = false }: Shown & { chooseHolder?: boolean }) {
  const errors = rejection?.errors ?? {};
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <CheckboxGroup
        name={consentFields.kinds}
        label="¿Qué autorizaciones contiene la hoja?"
        hint="Sólo las que la persona marcó con «Sí, lo autorizo»."
        choices={desk.consents.map(({ kind, title }) => ({ value: kind, label: title }))}
        marked={rejection?.typed[consentFields.kinds] ?? []}
        error={errors[consentFields.kinds]}
      />
      {desk.own ? (
        <input type="hidden" name={consentFields.means} value="upload" />
      ) : (
        <Reception desk={desk} rejection={rejection} chooseHolder={chooseHolder} />
      )}
      <FileField
        name={consentFields.file}
        label={desk.own ? 'La hoja firmada' : 'Copia digital de la hoja'}
        optional={!desk.own}
        hint={`PDF, o foto de la hoja en JPG o PNG, de ${sizeInWords(desk.maxBytes)} a lo más. Se guarda cifrada y nunca se publica.`}
        accept="application/pdf,image/jpeg,image/png"
        error={errors[consentFields.file]}
      />
      <ButtonRow>
        <Button name="_intent" value={consentIntents.register} icon={desk.own ? 'upload' : 'check'}>
          {desk.own ? 'Subir la hoja firmada' : 'Registrar la hoja'}
        </Button>
      </ButtonRow>
    </form>
  );
}
