import { ApiProblem } from '@conoceles/api-client';
import { ReportedPart, reportTextLimits } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { apiOf, asPageError, load } from '../../api.server.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  ErrorSummary,
  LinkButton,
  Notice,
  PageHeading,
  RadioGroup,
  Receipt,
  TextArea,
} from '../../design/components/index.ts';
import { InSpanish, Say, useWords } from '../../language/words-context.tsx';
import { firstOf } from '../../portal/form/field-names.ts';
import { readFormFields } from '../../portal/form/read-form-fields.ts';
import { fieldErrors } from '../../portal/server/problems.ts';
import { profileHref, reportHref } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { goneHead, headOf } from '../../public-site/page-head.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { officeText } from '../../public-site/sentences.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';

/** A field that no person sees. */
const trapName = 'confirma';
const noStore = { 'Cache-Control': 'no-store' };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? '';
  const { words } = context.language;
  const [site, answer] = await Promise.all([
    readSite(context),
    load(apiOf(context).api.public.candidacies[':slug'].$get({ param: { slug } })),
  ]);
  if (answer.state !== 'listed') throw new Response(null, { status: 410 });
  const data = {
    slug,
    sent: new URL(request.url).searchParams.get('enviado') === '1',
    name: answer.displayName,
    office: officeText(words, answer),
    place: answer.territory.name,
    acronym: site.acronym,
    contactEmail: site.contactEmail,
    chrome: chromeOf(site),
    head: goneHead(`${words.t('report.title')} · ${fullSiteTitle(site)}`),
  };
  return json(data, { headers: noStore });
}

/** What the form is shown again with: nothing that was typed is lost. */
interface Refused {
  readonly part: string;
  readonly text: string;
  readonly wrong: readonly string[];
  readonly tooMany: boolean;
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const slug = params.slug ?? '';
  const fields = readFormFields(await request.formData());
  const [part, text] = [firstOf(fields, 'part'), firstOf(fields, 'text')];
  const said = { part: part as ReportedPart, text, trap: firstOf(fields, trapName).slice(0, 100) };
  try {
    await apiOf(context).api.public.candidacies[':slug'].reports.$post({ param: { slug }, json: said });
  } catch (error) {
    const tooMany = error instanceof ApiProblem && error.code === 'too-many-requests';
    const wrong = Object.keys(fieldErrors(error));
    if (!(error instanceof ApiProblem) || (!tooMany && wrong.length === 0)) throw asPageError(error);
    const refused: Refused = { part, text, wrong, tooMany };
    return json(refused, { status: error.status, headers: noStore });
  }
  const to = context.language.words.href(reportHref(slug));
  return redirect(`${to}?enviado=1`, { status: 303, headers: noStore });
}

export const meta = headOf;

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function Sent({ slug, acronym, contactEmail }: Data) {
  const { t, href } = useWords();
  return (
    <Receipt title={t('report.done')}>
      <p>{t('report.doneText', { acronym })}</p>
      {contactEmail !== null && (
        <p>
          <Say
            text="report.doneAnswer"
            parts={{ email: <a href={`mailto:${contactEmail}`}>{contactEmail}</a> }}
          />
        </p>
      )}
      <p>
        <LinkButton href={href(profileHref(slug))}>{t('report.back')}</LinkButton>
      </p>
    </Receipt>
  );
}

function WhyRefused({ refused }: { refused: Refused }) {
  const words = useWords();
  const { t } = words;
  if (!refused.tooMany) {
    const errors = errorsOf(refused, words);
    const list = Object.entries(errors).flatMap(([name, text]) =>
      text === undefined ? [] : [{ href: `#${name}`, text }],
    );
    return <ErrorSummary title={t('report.mend')} errors={list} />;
  }
  return (
    <div className="mb-6">
      <Notice tone="stopped" live title={t('report.refused')}>
        <p>{t('report.tooMany')}</p>
      </Notice>
    </div>
  );
}

function errorsOf(refused: Refused | undefined, { t }: ReturnType<typeof useWords>) {
  const isWrong = (name: string) => refused?.wrong.includes(name) === true;
  return {
    part: isWrong('part') ? t('report.partMissing') : undefined,
    text: isWrong('text') ? t('report.textWrong', reportTextLimits) : undefined,
  };
}

function ReportForm({ slug, refused }: { slug: string; refused: Refused | undefined }) {
  const words = useWords();
  const { t, href } = words;
  const errors = errorsOf(refused, words);
  return (
    <form method="post" action={href(reportHref(slug))} noValidate>
      <RadioGroup
        name="part"
        label={t('report.part')}
        error={errors.part}
        marked={[refused?.part ?? '']}
        choices={ReportedPart.options.map((value) => ({
          value,
          label: t(`report.part.${value}`),
          ...(value === 'registry' ? { hint: t('report.part.registryHint') } : {}),
        }))}
      />
      <TextArea
        name="text"
        label={t('report.text')}
        hint={t('report.textHint', { max: reportTextLimits.max })}
        rows={6}
        counted={false}
        maxLength={reportTextLimits.max}
        defaultValue={refused?.text ?? ''}
        error={errors.text}
      />
      <p className="sr-only" aria-hidden="true">
        <label htmlFor={trapName}>{t('report.trap')}</label>
        <input id={trapName} name={trapName} tabIndex={-1} autoComplete="off" />
      </p>
      <p className="c-hint mb-5">{t('report.privacy')}</p>
      <ButtonRow>
        <Button icon="send">{t('report.send')}</Button>
        <LinkButton href={href(profileHref(slug))} look="quiet">
          {t('report.back')}
        </LinkButton>
      </ButtonRow>
    </form>
  );
}

/** A citizen says what is wrong in a profile, without saying who they are and without scripts. */
export default function ReportErrorPage() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  const { t, href } = useWords();
  const { slug, sent, name, office, place, chrome } = data;
  return (
    <PublicFrame chrome={chrome} current="/candidaturas">
      <div className="max-w-measure">
        <Breadcrumb crumbs={[{ href: href(profileHref(slug)), label: <InSpanish>{name}</InSpanish> }]} />
        {sent && refused === undefined ? (
          <Sent {...data} />
        ) : (
          <>
            {refused !== undefined && <WhyRefused refused={refused} />}
            <PageHeading title={t('report.title')} lead={t('report.lead', { name, office, place })} />
            <ReportForm slug={slug} refused={refused} />
          </>
        )}
      </div>
    </PublicFrame>
  );
}
