import { NewLiaison, type PartyLiaisons } from '@conoceles/contracts';

type Party = Pick<PartyLiaisons, 'slug' | 'acronym' | 'name'>;
export type LiaisonList = { readonly liaisons: NewLiaison[] } | { readonly error: string };

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .trim()
    .toLowerCase();

/**
 * The lines that somebody pasted: party, name and, when there is one, mail, apart by semicolons, commas or tabs. The party goes by its acronym or its name.
 * @returns every liaison, or what the first wrong line lacks
 */
export function readLiaisonList(text: string, parties: readonly Party[]): LiaisonList {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return { error: 'Escribe al menos un renglón: partido; nombre; correo.' };
  if (lines.length > 200) return { error: 'Son más de 200 renglones: envíalos en partes.' };
  const liaisons: NewLiaison[] = [];
  for (const [index, line] of lines.entries()) {
    const [named = '', displayName = '', email = ''] = line
      .split(/[;\t]|,(?=\s)/u)
      .map((part) => part.trim());
    const party = parties.find((one) =>
      [one.slug, one.acronym, one.name].some((way) => plain(way) === plain(named)),
    );
    if (party === undefined) return { error: `Renglón ${index + 1}: no hay un partido «${named}».` };
    const read = NewLiaison.safeParse({
      party: party.slug,
      displayName,
      ...(email === '' ? {} : { email }),
    });
    if (!read.success) return { error: `Renglón ${index + 1}: ${read.error.issues[0]?.message ?? ''}` };
    liaisons.push(read.data);
  }
  return { liaisons };
}
