import type { Answers, QuestionnaireDefinition } from '@conoceles/contracts';
import { and, contactHash, eq, identityHash, openField, schema, type TenantTx } from '@conoceles/db';
import { contactHref } from '@conoceles/rules';
import { normaliseEmail } from '../session/normalise-email.ts';

type Source = {
  readonly candidacyId: string;
  readonly definition: QuestionnaireDefinition;
  readonly answers: Answers;
};
export type PrivateContact = {
  readonly question: string;
  readonly code: 'private-email' | 'private-phone';
};

/**
 * Public contacts that are the private ones the registry holds of the person, or the address its account writes to: it may have put them by mistake, and
 * once public they cannot be taken back.
 */
export async function privateContacts(tx: TenantTx<'identity'>, source: Source): Promise<PrivateContact[]> {
  const emails = itemsOf(source, 'email');
  const phones = itemsOf(source, 'phone');
  if (emails.length === 0 && phones.length === 0) return [];
  const { accounts, candidacyPrivate: c } = schema;
  const { candidacyId } = source;
  const [own] = await tx.select().from(c).where(eq(c.candidacyId, candidacyId));
  const [account] = await tx
    .select({ emailHash: accounts.emailHash })
    .from(accounts)
    .where(and(eq(accounts.candidacyId, candidacyId), eq(accounts.kind, 'candidate')));
  const found = new Map<string, PrivateContact>();
  const add = (question: string, code: PrivateContact['code']) =>
    found.set(`${question} ${code}`, { question, code });
  for (const { question, item } of emails) {
    const email = normaliseEmail(item);
    const isRegistered =
      own?.contactEmailHash != null &&
      own.contactEmailHash === (await identityHash(tx, 'contact-email', email));
    const isOfAccount =
      account?.emailHash != null && account.emailHash === (await contactHash(tx, 'email', email));
    if (isRegistered || isOfAccount) add(question, 'private-email');
  }
  if (own?.phoneCipher == null || phones.length === 0) return [...found.values()];
  const cipher = own.phoneCipher;
  const phone = contactHref('phone', await openField(tx, { candidacyId, purpose: 'phone', cipher }));
  for (const { question, item } of phones) {
    if (phone !== undefined && contactHref('phone', item) === phone) add(question, 'private-phone');
  }
  return [...found.values()];
}

function itemsOf({ definition, answers }: Source, format: 'email' | 'phone') {
  return definition.sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const answer = answers[question.id];
      if (question.type !== 'contact' || question.format !== format || answer?.kind !== 'list') return [];
      return answer.items.map((item) => ({ question: question.id, item }));
    });
}
