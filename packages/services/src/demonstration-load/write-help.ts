import type { HelpKind, HelpState } from '@conoceles/contracts';
import { schema, sealContact } from '@conoceles/db';
import type { InventedCandidacy } from '../demonstration/invented-candidacy.ts';
import { demonstrationAccounts } from './demonstration-accounts.ts';
import type { LoadContext } from './load-context.ts';
import { stableId } from './stable-id.ts';
import { idsOf } from './write-candidacies.ts';

/** The one state whose help desk begins with something in it. */
const withHelp = 'jalisco';
const hourMs = 60 * 60 * 1000;

type Said = { readonly text: string; readonly hoursAgo: number; readonly fromOpl?: boolean };
type Invented = {
  readonly key: string;
  readonly by: 'enlace' | 'candidatura';
  readonly kind: HelpKind;
  readonly state: HelpState;
  readonly said: readonly Said[];
};

const threads: readonly Invented[] = [
  {
    key: 'fotografia',
    by: 'enlace',
    kind: 'help',
    state: 'open',
    said: [
      {
        text: 'Una de nuestras candidatas solo tiene una fotografía de hace cinco meses. ¿Se puede usar mientras se toma la nueva?',
        hoursAgo: 75,
      },
    ],
  },
  {
    key: 'plazo',
    by: 'candidatura',
    kind: 'help',
    state: 'answered',
    said: [
      {
        text: '¿El plazo para capturar cuenta desde que me llegó el correo o desde que entré?',
        hoursAgo: 30,
      },
      {
        text: 'Cuenta desde la primera vez que entraste. En el inicio de tu candidatura ves el día y la hora en que vence.',
        hoursAgo: 27,
        fromOpl: true,
      },
    ],
  },
  {
    key: 'opinion',
    by: 'enlace',
    kind: 'opinion',
    state: 'open',
    said: [
      {
        text: 'Nos sirve que el contador diga cuántos caracteres faltan. Ayudaría ver también cuántas palabras van.',
        hoursAgo: 20,
      },
    ],
  },
];

/** Two requests for help and an opinion, invented like everything else of the demonstration. */
export async function writeHelp(context: LoadContext, list: readonly InventedCandidacy[]): Promise<void> {
  const { slug } = context.folder.identity;
  if (slug !== withHelp) return;
  const lent = list.find(({ life, role }) => life.target === 'no-draft' && role === 'owner');
  if (lent === undefined) return;
  const emailOf = (name: string) =>
    demonstrationAccounts(slug).find(({ email }) => email.startsWith(`${name}@`))?.email;
  const people = {
    candidatura: idsOf(lent).accountId,
    enlace: stableId(`cuenta/${slug}/${emailOf('enlace')}`),
    instancia: stableId(`cuenta/${slug}/${emailOf('instancia')}`),
  };
  for (const thread of threads) await writeThread(context, thread, { people, candidacyId: idsOf(lent).id });
}

type Places = { people: Record<'candidatura' | 'enlace' | 'instancia', string>; candidacyId: string };

async function writeThread(context: LoadContext, thread: Invented, { people, candidacyId }: Places) {
  const { tx, now, processId } = context;
  const id = stableId(`ayuda/${thread.key}`);
  const at = ({ hoursAgo }: Said) => new Date(now.getTime() - hoursAgo * hourMs);
  const [first, last] = [thread.said[0], thread.said.at(-1)];
  if (first === undefined || last === undefined) return;
  const answer = thread.said.find(({ fromOpl }) => fromOpl);
  await tx.insert(schema.helpThreads).values({
    tenantId: tx.tenantId,
    id,
    processId,
    kind: thread.kind,
    state: thread.state,
    accountId: people[thread.by],
    candidacyId: thread.by === 'candidatura' ? candidacyId : null,
    askedFrom: thread.by === 'candidatura' ? `/portal/${candidacyId}` : '/portal',
    createdAt: at(first),
    updatedAt: at(thread.state === 'open' ? first : last),
    firstAnsweredAt: answer === undefined ? null : at(answer),
  });
  for (const said of thread.said) {
    const messageId = stableId(`ayuda/${thread.key}/${said.hoursAgo}`);
    const sealed = { ownerId: messageId, purpose: 'help-message', value: said.text } as const;
    await tx.insert(schema.helpMessages).values({
      tenantId: tx.tenantId,
      id: messageId,
      threadId: id,
      authorId: said.fromOpl ? people.instancia : people[thread.by],
      fromOpl: said.fromOpl === true,
      textCipher: await sealContact(tx, sealed),
      createdAt: at(said),
    });
  }
}
