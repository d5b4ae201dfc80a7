import type { PhotoDesk, PhotoShown } from '@conoceles/contracts';
import {
  Button,
  ButtonRow,
  Disclosure,
  LinkButton,
  Notice,
  TextField,
} from '../../../design/components/index.ts';
import { photoFields, photoIntents } from '../../photo-fields.ts';
import type { PhotoRejection } from '../../server/answer-photo.ts';
import { formatDay } from '../../words/dates.ts';
import { CropForm } from './crop-form.tsx';
import { UploadForm } from './upload-form.tsx';

type Errors = Readonly<Record<string, string | undefined>>;

/** The picture itself, the bytes that everybody will see. */
function Result({ photo, caption }: { photo: PhotoShown; caption: string }) {
  return (
    <figure className="c-photo-result" id="resultado" tabIndex={-1}>
      <span className="c-avatar c-avatar--large">
        <img src={photo.url} alt="Así se verá tu fotografía" width={320} height={400} />
      </span>
      <figcaption className="c-hint mt-2">{caption}</figcaption>
    </figure>
  );
}

function Twins({ photo }: { photo: PhotoShown }) {
  if (photo.twins === 0) return null;
  return (
    <div className="mb-6">
      <Notice tone="waiting" title="Esta fotografía ya está en otra candidatura">
        <p>
          {photo.twins === 1
            ? 'Otra candidatura tiene la misma imagen.'
            : `Otras ${photo.twins} candidaturas tienen la misma imagen.`}{' '}
          Revisa que sea la tuya. Puedes usarla: quien la verifica también verá este aviso.
        </p>
      </Notice>
    </div>
  );
}

function Day({
  desk,
  photo,
  rejection,
}: {
  desk: PhotoDesk;
  photo: PhotoShown;
  rejection: PhotoRejection | undefined;
}) {
  if (photo.takenOnSource === 'exif' && photo.takenOn !== null) {
    return (
      <p className="mt-5">
        La cámara dice que se tomó el <b>{formatDay(photo.takenOn)}</b>: está dentro del plazo de{' '}
        {desk.maxAgeMonths} meses.
      </p>
    );
  }
  const { from, to } = desk.takenBetween;
  return (
    <div className="mt-5">
      <TextField
        type="date"
        width="short"
        name={photoFields.takenOn}
        label="¿Qué día se tomó?"
        hint={`El archivo no lo dice, así que lo declaras tú. Entre el ${formatDay(from)} y el ${formatDay(to)}.`}
        min={from}
        max={to}
        error={rejection?.errors[photoFields.takenOn]}
        defaultValue={rejection?.takenOn ?? photo.takenOn ?? ''}
      />
    </div>
  );
}

/** What was uploaded, as it will be seen: accepted here, or framed again, or forgotten. */
function Pending({
  desk,
  photo,
  rejection,
}: {
  desk: PhotoDesk;
  photo: PhotoShown;
  rejection: PhotoRejection | undefined;
}) {
  return (
    <>
      <Twins photo={photo} />
      <h2>Así se verá</h2>
      <form method="post" noValidate>
        <input type="hidden" name={photoFields.photoId} value={photo.photoId} />
        <input type="hidden" name={photoFields.replaces} value={desk.current?.photoId ?? ''} />
        <Result
          photo={photo}
          caption="Es la imagen exacta que verán quien la verifica y la ciudadanía. Todavía no forma parte de tus respuestas."
        />
        <Day desk={desk} photo={photo} rejection={rejection} />
        <ButtonRow>
          <Button name="_intent" value={photoIntents.accept} icon="check">
            Usar esta fotografía
          </Button>
          <Button look="secondary" name="_intent" value={photoIntents.discard} formNoValidate>
            {desk.current === null ? 'Descartarla' : 'Dejar la que tenía'}
          </Button>
        </ButtonRow>
      </form>
      {photo.original !== null && (
        <section className="mt-10" aria-labelledby="titulo-encuadre">
          <h2 id="titulo-encuadre">Cambiar el encuadre</h2>
          <CropForm
            key={photo.photoId}
            photoId={photo.photoId}
            original={photo.original}
            crop={photo.crop}
            error={rejection?.errors[photoFields.preset]}
          />
        </section>
      )}
    </>
  );
}

function Current({ photo, error }: { photo: PhotoShown; error: string | undefined }) {
  return (
    <>
      <Twins photo={photo} />
      <Result
        photo={photo}
        caption={
          photo.takenOn === null
            ? 'Así se verá en el perfil.'
            : `Así se verá en el perfil. Se tomó el ${formatDay(photo.takenOn)}${photo.takenOnSource === 'exif' ? ', según la cámara' : ', según se declaró'}.`
        }
      />
      {photo.original !== null && (
        <div className="mt-6">
          <Disclosure summary="Cambiar el encuadre" open={error !== undefined}>
            <CropForm photoId={photo.photoId} original={photo.original} crop={photo.crop} error={error} />
          </Disclosure>
        </div>
      )}
    </>
  );
}

/** The photograph in each of its moments: none yet, uploaded and not accepted, standing, closed. */
export function PhotoPanels({
  desk,
  rejection,
  back,
}: {
  desk: PhotoDesk;
  rejection: PhotoRejection | undefined;
  back: string;
}) {
  const errors: Errors = rejection?.errors ?? {};
  const { current, pending } = desk;
  if (!desk.editable) {
    return (
      <>
        <Notice tone="idle" icon="lock" title="La fotografía ya no se puede cambiar">
          <p>{desk.deadline.words}</p>
        </Notice>
        {current !== null && <Result photo={current} caption="Así se verá en el perfil." />}
      </>
    );
  }
  const upload = <UploadForm desk={desk} error={errors[photoFields.file]} />;
  return (
    <div className="max-w-measure">
      {pending !== null && <Pending desk={desk} photo={pending} rejection={rejection} />}
      {pending === null && current !== null && <Current photo={current} error={errors[photoFields.preset]} />}
      {pending === null && current === null ? (
        upload
      ) : (
        <section className="mt-10" aria-labelledby="titulo-otra">
          <h2 id="titulo-otra">{pending === null ? 'Cambiar la fotografía' : 'Elegir otra fotografía'}</h2>
          <div className="mt-4">{upload}</div>
        </section>
      )}
      <p className="mt-8">
        <LinkButton href={back} look="quiet" icon="back">
          Volver a la sección
        </LinkButton>
      </p>
    </div>
  );
}
