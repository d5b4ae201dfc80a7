import { QuestionnaireKind } from '@conoceles/contracts';
import { useSearchParams } from '@remix-run/react';
import { Notice } from '../../design/components/index.ts';
import { paths } from '../paths.ts';

const doneWords: Readonly<Record<string, string>> = {
  'take-in-review': 'Lo tomaste para verificar',
  'release-review': 'Volvió a la cola',
  observe: 'Devuelto con observaciones',
  validate: 'Validado',
  publish: 'Publicado',
  save: 'Avance guardado',
  'all-correct': 'Todas las secciones quedaron como correctas',
  assign: 'El turno cambió',
  'recheck-links': 'Las ligas se están probando otra vez',
};

/** What was just done; after a verdict, of the one before, with the way back to it. */
export function SheetDone({ desk }: { desk: string }) {
  const [search] = useSearchParams();
  const words = doneWords[search.get('hecho') ?? ''];
  if (words === undefined) return null;
  const [candidacyId = '', kind] = (search.get('anterior') ?? '').split(' ');
  const known = QuestionnaireKind.safeParse(kind);
  return (
    <div className="mb-6">
      <Notice tone="done" live title={words}>
        {known.success ? (
          <p>
            Este es el siguiente de tu cola.{' '}
            <a href={paths.sheet(candidacyId, known.data)}>Ver el anterior</a>
          </p>
        ) : (
          <p>
            <a href={desk}>Volver a la mesa</a>
          </p>
        )}
      </Notice>
    </div>
  );
}
