import { type PhotoCrop, type PhotoShown, presetFrame } from '@conoceles/contracts';
import { useEffect, useState } from 'react';
import { Button, ButtonRow, RadioGroup } from '../../../design/components/index.ts';
import { photoFields, photoIntents } from '../../photo-fields.ts';
import { CropTool } from './crop-tool.tsx';

const presets = [
  { value: 'auto', label: 'Automático', hint: 'Donde se va la mirada' },
  { value: 'center', label: 'Centro' },
  { value: 'top', label: 'Más arriba' },
  { value: 'bottom', label: 'Más abajo' },
  { value: 'left', label: 'Más a la izquierda' },
  { value: 'right', label: 'Más a la derecha' },
  { value: 'face', label: 'Más cerca' },
];

/**
 * Chooses what of the photograph will be seen. With scripts, a frame over it; without, a few framings by name. Either way the server cuts, and the page shows
 * the result before anything is accepted.
 */
export function CropForm({
  photoId,
  original,
  crop,
  error,
}: {
  photoId: string;
  original: NonNullable<PhotoShown['original']>;
  crop: PhotoCrop | null;
  error: string | undefined;
}) {
  const [hasScripts, tellScripts] = useState(false);
  useEffect(() => tellScripts(true), []);
  return (
    <form method="post" noValidate>
      <input type="hidden" name={photoFields.photoId} value={photoId} />
      {hasScripts ? (
        <CropTool original={original} first={crop ?? presetFrame(original, 'center')} error={error} />
      ) : (
        <>
          <img
            className="c-crop__whole"
            src={original.url}
            alt="La fotografía completa"
            width={original.width}
            height={original.height}
          />
          <RadioGroup
            name={photoFields.preset}
            label="Encuadre"
            choices={presets}
            marked={['auto']}
            error={error}
          />
        </>
      )}
      <ButtonRow>
        <Button look="secondary" name="_intent" value={photoIntents.crop}>
          Ver cómo queda
        </Button>
        {hasScripts && (
          <Button look="quiet" name="_intent" value={photoIntents.autoCrop}>
            Volver al encuadre automático
          </Button>
        )}
      </ButtonRow>
    </form>
  );
}
