import type { ReviewPhoto as Photo } from '@conoceles/contracts';
import { Icon, StatusTag } from '../../design/components/index.ts';
import { paths } from '../paths.ts';
import { formatDay } from '../words/dates.ts';

function takenWords({ takenOn, takenOnSource }: Photo): string {
  if (takenOn === null) return 'No se sabe cuándo se tomó';
  const source = takenOnSource === 'exif' ? 'según la cámara' : 'según lo declarado';
  return `Tomada el ${formatDay(takenOn)}, ${source}`;
}

/** The photograph at its final crop, whole on its own page. */
export function ReviewPhoto({ photo }: { photo: Photo | null }) {
  if (photo === null) return <p className="text-ink-soft">Sin fotografía.</p>;
  return (
    <figure className="c-review-photo">
      <a href={photo.url} target="_blank" rel="noopener noreferrer">
        <span className="c-avatar c-avatar--large">
          <img src={photo.url} alt="Fotografía como se publicará" width={320} height={400} />
        </span>
        Ver a tamaño completo
      </a>
      <figcaption>
        {photo.changed && (
          <StatusTag tone="doing" icon="edit">
            Es otra que la de antes
          </StatusTag>
        )}
        <span className="c-tasks__hint">{takenWords(photo)}</span>
        <span className="c-tasks__hint">
          {photo.widthPx} × {photo.heightPx} pixeles
        </span>
        {photo.twins.length > 0 && (
          <div className="c-answer-alert mt-3">
            <Icon name="warning" label="Aviso" />
            <div>
              La misma imagen está en otra candidatura:
              <ul className="c-list">
                {photo.twins.map((twin) => (
                  <li key={twin.candidacyId}>
                    <a href={paths.sheet(twin.candidacyId, 'curricular')}>{twin.displayName}</a>
                    {twin.same === 'look' && ' (muy parecida)'}
                  </li>
                ))}
              </ul>
            </div>
          </div>
        )}
      </figcaption>
    </figure>
  );
}
