import { type PhotoDesk, sizeInWords } from '@conoceles/contracts';
import { useRef } from 'react';
import { Button, ButtonRow, FileField, Notice } from '../../../design/components/index.ts';
import { paths } from '../../paths.ts';
import { photoFields, photoIntents } from '../../photo-fields.ts';
import { type UploadState, usePhotoUpload } from './use-photo-upload.ts';

function percent(sent: number, total: number): number {
  return total === 0 ? 0 : Math.min(100, Math.round((sent / total) * 100));
}

function Sending({ state }: { state: Extract<UploadState, { state: 'sending' }> }) {
  const { sent, total } = state;
  const words = sent >= total ? 'Revisando la fotografía…' : `Subiendo: ${percent(sent, total)} %`;
  return (
    <div className="c-progress mt-5">
      <div className="c-progress__line">
        <span role="status">{words}</span>
        <b>{sizeInWords(total, 'up')}</b>
      </div>
      <progress value={sent} max={Math.max(1, total)} aria-label="Avance de la subida" />
    </div>
  );
}

/**
 * Chooses and sends a photograph. It is a plain form; with scripts it is checked on the device, sent as soon as it is chosen with its progress in sight,
 * and sent again when the network comes back.
 */
export function UploadForm({ desk, error }: { desk: PhotoDesk; error: string | undefined }) {
  const form = useRef<HTMLFormElement>(null);
  const upload = usePhotoUpload(form, {
    address: paths.photoUpload(desk.candidacyId),
    field: photoFields.file,
    maxBytes: desk.maxBytes,
  });
  const { state } = upload;
  const refused = state.state === 'refused' ? state.message : undefined;
  const shownError = state.state === 'idle' ? error : refused;
  return (
    <form ref={form} method="post" encType="multipart/form-data" noValidate>
      <FileField
        name={photoFields.file}
        label="Elige tu fotografía"
        hint={`JPG o PNG, de ${sizeInWords(desk.maxBytes)} a lo más, tomada en los últimos ${desk.maxAgeMonths} meses. Después eliges el encuadre y ves cómo queda.`}
        error={shownError}
        accept="image/jpeg,image/png"
        onChange={upload.choose}
        disabled={state.state === 'sending'}
      />
      {state.state === 'refused' && state.canLighten && (
        <div className="mt-4">
          <Button type="button" look="secondary" onClick={upload.lighten}>
            Hacerla más ligera aquí mismo
          </Button>
          <p className="c-hint mt-2">
            Se reduce en tu teléfono o computadora y se sube. Como pierde los datos de la cámara, te pediremos
            el día en que se tomó.
          </p>
        </div>
      )}
      {state.state === 'sending' && <Sending state={state} />}
      {state.state === 'cut' && (
        <div className="mt-5">
          <Notice tone="waiting" live title={state.message}>
            <p>
              La fotografía sigue elegida: no tienes que buscarla otra vez. Se reintenta en cuanto vuelva la
              conexión.
            </p>
            <Button type="button" small icon="undo" onClick={upload.retry}>
              Reintentar
            </Button>
          </Notice>
        </div>
      )}
      <ButtonRow>
        <Button name="_intent" value={photoIntents.upload} disabled={state.state === 'sending'}>
          Subir la fotografía
        </Button>
      </ButtonRow>
    </form>
  );
}
