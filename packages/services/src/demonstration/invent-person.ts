import type { Random } from './create-random.ts';
import { MEN_NAMES, SURNAMES, WOMEN_NAMES } from './name-lists.ts';

export type InventedGender = 'woman' | 'man';

/** A person who does not exist; addresses and numbers cannot belong to anybody (ejemplo.mx, 55 0000 …). */
export type InventedPerson = {
  givenNames: string;
  firstSurname: string;
  secondSurname: string;
  gender: InventedGender;
  /** AAAA-MM-DD. */
  birthDate: string;
  /** Years on election day. */
  ageYears: number;
  email: string;
  phone: string;
};

export const YOUNGEST_YEARS = 21;
export const OLDEST_YEARS = 75;

/**
 * Draws a person of that gender and age span.
 * @param taken full names already given in this process: nobody is drawn twice. @param serial number of the person in the process.
 */
export function inventPerson(input: {
  random: Random;
  gender: InventedGender;
  ages: { from: number; to: number };
  electionDay: string;
  taken: Set<string>;
  serial: number;
}): InventedPerson {
  const { random, gender, ages, electionDay, taken, serial } = input;
  const ageYears = drawAge(random, ages);
  const name = drawName(random, gender, taken);
  return {
    ...name,
    gender,
    birthDate: birthDateFor(random, ageYears, electionDay),
    ageYears,
    email: `candidatura.${serial}@ejemplo.mx`,
    phone: `55 0000 ${String(serial % 10_000).padStart(4, '0')}`,
  };
}

/** Most people who stand are between 30 and 60: the mean of two draws leans to the middle of the span. */
function drawAge(random: Random, ages: { from: number; to: number }): number {
  return Math.round((random.between(ages.from, ages.to) + random.between(ages.from, ages.to)) / 2);
}

function drawName(random: Random, gender: InventedGender, taken: Set<string>) {
  const givenList = gender === 'woman' ? WOMEN_NAMES : MEN_NAMES;
  for (;;) {
    const givenNames = random.pickMany(givenList, random.chance(0.35) ? 2 : 1).join(' ');
    const [firstSurname = '', secondSurname = ''] = random.pickMany(SURNAMES, 2);
    const full = `${givenNames} ${firstSurname} ${secondSurname}`;
    if (taken.has(full)) continue;
    taken.add(full);
    return { givenNames, firstSurname, secondSurname };
  }
}

/** A birthday that makes the age true on election day. */
function birthDateFor(random: Random, ageYears: number, electionDay: string): string {
  const birth = new Date(`${electionDay}T00:00:00Z`);
  birth.setUTCFullYear(birth.getUTCFullYear() - ageYears);
  birth.setUTCDate(birth.getUTCDate() - random.between(1, 363));
  return birth.toISOString().slice(0, 10);
}
