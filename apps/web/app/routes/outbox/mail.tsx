import type { OutboxMail } from '@conoceles/contracts';
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { Fragment } from 'react';
import { Breadcrumb, PageHeading, Panel, SummaryList } from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { runLoader } from '../../portal/server/run.ts';
import { paramOf } from '../../portal/server/target-of.ts';
import { splitLinks } from '../../portal/split-links.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { formatMoment } from '../../portal/words/dates.ts';

export const meta = pageMeta('Correo');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

export async function loader(args: LoaderFunctionArgs) {
  const id = paramOf(args.params, 'id');
  return runLoader(args, async (api) =>
    json(await api.mail(id), { headers: { 'Cache-Control': 'no-store' } }),
  );
}

/** The plain text of the mail, its links ready to open. */
function MailText({ text }: { text: string }) {
  return (
    <p className="whitespace-pre-wrap">
      {splitLinks(text).map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
        <Fragment key={place}>
          {part.isLink ? (
            <a className="break-all" href={part.text} rel="noreferrer">
              {part.text}
            </a>
          ) : (
            part.text
          )}
        </Fragment>
      ))}
    </p>
  );
}

export default function MailPage() {
  const mail = usePage<OutboxMail>();
  const { timeZone } = useFrame();
  return (
    <div className="max-w-measure">
      <Breadcrumb crumbs={[{ href: paths.outbox(), label: 'Buzón de salida' }]} />
      <PageHeading title={mail.subject} />
      <SummaryList
        tight
        facts={[
          { key: 'to', label: 'Para', value: mail.to },
          { key: 'at', label: 'Escrito', value: formatMoment(mail.createdAt, timeZone) },
        ]}
      />
      <div className="mt-6">
        <Panel>
          <MailText text={mail.text} />
        </Panel>
      </div>
    </div>
  );
}
