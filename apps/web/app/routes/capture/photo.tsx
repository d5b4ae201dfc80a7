import type { PhotoDesk } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { Breadcrumb, ErrorSummary, Icon, PageHeading } from '../../design/components/index.ts';
import { PhotoPanels } from '../../portal/components/photo/photo-panels.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { answerPhoto, type PhotoRejection } from '../../portal/server/answer-photo.ts';
import { receiveForm } from '../../portal/server/receive-form.ts';
import { type ActionTools, runAction, runLoader } from '../../portal/server/run.ts';
import { paramOf } from '../../portal/server/target-of.ts';
import { usePage } from '../../portal/use-page.ts';

export const meta = pageMeta('Fotografía');
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };
export const headers = () => noStore;

export async function loader(args: LoaderFunctionArgs) {
  const candidacyId = paramOf(args.params, 'candidacyId');
  return runLoader(args, async (api) => json(await api.photoDesk(candidacyId), { headers: noStore }));
}

export async function action(args: ActionFunctionArgs) {
  const candidacyId = paramOf(args.params, 'candidacyId');
  const answer = async ({ api, form }: ActionTools): Promise<Response> => {
    const outcome = await answerPhoto(api, candidacyId, form);
    if ('rejection' in outcome) return json(outcome.rejection, { status: outcome.status, headers: noStore });
    if (outcome.done !== 'accepted') return redirect(paths.photo(candidacyId), 303);
    const { section } = await api.photoDesk(candidacyId);
    return redirect(paths.section(candidacyId, 'curricular', section), 303);
  };
  return runAction(args, answer, receiveForm);
}

export default function PhotoPage() {
  const desk = usePage<PhotoDesk>();
  const rejection = useActionData<typeof action>() as PhotoRejection | undefined;
  const section = paths.section(desk.candidacyId, 'curricular', desk.section);
  return (
    <>
      <ErrorSummary
        errors={Object.entries(rejection?.errors ?? {}).map(([name, text]) => ({ href: `#${name}`, text }))}
        title="Falta corregir lo siguiente"
      />
      <Breadcrumb
        crumbs={[
          { href: paths.candidacy(desk.candidacyId), label: desk.displayName },
          { href: section, label: 'Cuestionario curricular' },
        ]}
      />
      <PageHeading title={desk.label} lead={desk.help ?? undefined} />
      {desk.editable && (
        <p className="c-clock-line">
          <Icon name="clock" /> {desk.deadline.words}
        </p>
      )}
      <PhotoPanels desk={desk} rejection={rejection} back={section} />
    </>
  );
}
