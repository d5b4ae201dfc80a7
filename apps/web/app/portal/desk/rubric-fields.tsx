import type { RubricView } from '@conoceles/contracts';
import { Select } from '../../design/components/index.ts';
import { findingNames } from '../finding-names.ts';
import { type Fields, firstOf } from '../form/field-names.ts';

type Variable = RubricView['variables'][number];

function hintOf({ decisive, stale, by, given }: Variable): string {
  const parts = [
    decisive ? 'Decisiva: sin puntos, la rúbrica vale cero.' : '',
    stale && given !== null ? 'Puntos de lo que se envió antes: confírmalos.' : '',
    by === null ? '' : `La calificó ${by}.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function pointsOptions(points: number) {
  return Array.from({ length: points + 1 }, (_, given) => ({
    value: String(given),
    label: `${given} de ${points}`,
  }));
}

/** Points of one rubric, variable by variable, with what they add up to as it was last saved. */
export function RubricFields({ rubric, typed }: { rubric: RubricView; typed: Fields | undefined }) {
  const failed = rubric.variables.find(({ id }) => id === rubric.failedBy);
  return (
    <fieldset className="c-rubric">
      <legend>
        {rubric.name}: {rubric.points} de {rubric.max} puntos
      </legend>
      {failed !== undefined && <p className="c-hint">Vale cero: «{failed.label}» no tuvo puntos.</p>}
      <div className="c-filters__grid">
        {rubric.variables.map((variable) => {
          const name = findingNames.points(rubric.id, variable.id);
          // Points of another content are shown but not sent as given: saving them confirms them.
          const stored = variable.given === null ? '' : String(variable.given);
          const hint = hintOf(variable);
          return (
            <div key={variable.id}>
              <input
                type="hidden"
                name={findingNames.pointsBefore(rubric.id, variable.id)}
                value={variable.stale ? '-' : stored}
              />
              <Select
                name={name}
                label={variable.label}
                {...(hint === '' ? {} : { hint })}
                empty="Sin calificar"
                defaultValue={typed === undefined ? stored : firstOf(typed, name)}
                options={pointsOptions(variable.points)}
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
