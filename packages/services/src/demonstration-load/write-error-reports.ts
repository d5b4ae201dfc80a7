import type { ReportedPart } from '@conoceles/contracts';
import { schema, sealContact } from '@conoceles/db';
import type { InventedCandidacy } from '../demonstration/invented-candidacy.ts';
import { demonstrationAccounts } from './demonstration-accounts.ts';
import type { LoadContext } from './load-context.ts';
import { stableId } from './stable-id.ts';
import { idsOf } from './write-candidacies.ts';

const hourMs = 60 * 60 * 1000;

type Invented = {
  readonly key: string;
  readonly part: ReportedPart;
  readonly text: string;
  readonly hoursAgo: number;
  readonly outcome?: string;
};

const reports: readonly Invented[] = [
  {
    key: 'enlace',
    part: 'link',
    text: 'El enlace de la página web abre un sitio que no tiene que ver con la persona candidata.',
    hoursAgo: 76,
  },
  {
    key: 'registro',
    part: 'registry',
    text: 'El segundo apellido aparece sin acento y en el acuerdo de registro lo lleva.',
    hoursAgo: 9,
  },
  {
    key: 'trayectoria',
    part: 'curricular',
    text: 'Dice que terminó la licenciatura en 2012, pero en su página dice 2015.',
    hoursAgo: 120,
    outcome: 'La persona candidata confirmó el dato de su perfil; corrigió su página.',
  },
];

/** Errors reported by citizens, invented like everything else of the demonstration: two that wait and one that was attended. */
export async function writeErrorReports(
  context: LoadContext,
  list: readonly InventedCandidacy[],
): Promise<void> {
  const { tx, now, folder } = context;
  const { slug } = folder.identity;
  const about = list.filter(({ life, role }) => life.target === 'published' && role === 'owner');
  const email = demonstrationAccounts(slug).find((one) => one.email.startsWith('instancia@'))?.email;
  for (const [place, { key, part, text, hoursAgo, outcome }] of reports.entries()) {
    const candidacy = about[place];
    if (candidacy === undefined) return;
    const id = stableId(`reporte/${slug}/${key}`);
    const closed =
      outcome === undefined
        ? {}
        : {
            state: 'closed' as const,
            outcome,
            closedAt: new Date(now.getTime() - (hoursAgo - 20) * hourMs),
            closedBy: stableId(`cuenta/${slug}/${email}`),
          };
    await tx.insert(schema.errorReports).values({
      tenantId: tx.tenantId,
      id,
      candidacyId: idsOf(candidacy).id,
      part,
      textCipher: await sealContact(tx, { ownerId: id, purpose: 'error-report', value: text }),
      createdAt: new Date(now.getTime() - hoursAgo * hourMs),
      ...closed,
    });
  }
}
