import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '../../portal/paths.ts';
import { runLoader } from '../../portal/server/run.ts';
import { orNotFound, targetOf } from '../../portal/server/target-of.ts';

/** The address of a whole questionnaire leads to the first section with something missing, or to the check. */
export async function loader(args: LoaderFunctionArgs) {
  const { candidacyId, kind } = targetOf(args.params);
  return runLoader(args, async (api) => {
    const home = await api.home(candidacyId);
    const questionnaire = orNotFound(home.questionnaires.find((found) => found.kind === kind));
    const next = questionnaire.editable
      ? questionnaire.sections.find((section) => section.missing > 0)
      : undefined;
    return redirect(
      next === undefined ? paths.check(candidacyId, kind) : paths.section(candidacyId, kind, next.id),
    );
  });
}
