import type { InventedCandidacy } from '../invented-candidacy.ts';

/** What a sentence may name: {en}, {de}, {a} with the place; {ambito}; {inicio} and {tiempo} of experience; {partido}; {estado}; {iniciativa}. */
export type Voice = {
  isWoman: boolean;
  slots: Readonly<Record<string, string>>;
};

const FULL_CAREER_YEARS = 30;
/** Civic lives may begin before the working one: roles of three years must fit. */
const SHORTEST_PATH_YEARS = 4;

/** How this candidacy speaks: gender of the person, names of the place and years that agree with its age. */
export function voiceOf(candidacy: InventedCandidacy): Voice {
  const { person, place, ticket } = candidacy;
  const years = Math.max(1, Math.min(person.ageYears - 22, FULL_CAREER_YEARS));
  const electionYear = Number(candidacy.approvedOn.slice(0, 4));
  const where = placeWords(candidacy);
  return {
    isWoman: person.gender === 'woman',
    slots: {
      ...where,
      estado: place.stateName,
      inicio: String(electionYear - years),
      inicioCivico: String(electionYear - Math.max(years, SHORTEST_PATH_YEARS)),
      mitad: String(electionYear - Math.ceil(years / 2)),
      reciente: String(electionYear - Math.ceil(years / 4)),
      tiempo: years === 1 ? 'un año' : `${years} años`,
      partido: ticket.parties.length === 0 ? 'mi organización' : 'mi partido',
      iniciativa:
        place.officeKind === 'governorship'
          ? 'Enviaré al Congreso una iniciativa'
          : 'Presentaré una iniciativa',
    },
  };
}

function placeWords({ place }: InventedCandidacy): Record<string, string> {
  if (place.territoryKind === 'municipality') {
    return {
      en: `en ${place.territoryName}`,
      de: `de ${place.territoryName}`,
      a: `a ${place.territoryName}`,
      ambito: 'municipio',
    };
  }
  if (place.territoryKind === 'district' && place.territoryNumber !== undefined) {
    const name = `distrito ${place.territoryNumber}`;
    return { en: `en el ${name}`, de: `del ${name}`, a: `al ${name}`, ambito: 'distrito' };
  }
  return {
    en: `en ${place.stateName}`,
    de: `de ${place.stateName}`,
    a: `a ${place.stateName}`,
    ambito: 'estado',
  };
}

/** Writes a sentence in that voice: «egresad{o|a}» takes the person's gender, «{en}» the place. */
export function fillIn(template: string, voice: Voice): string {
  return template
    .replace(/\{([^{}|]*)\|([^{}|]*)\}/gu, (_whole, man: string, woman: string) =>
      voice.isWoman ? woman : man,
    )
    .replace(/\{([a-zA-Z]+)\}/gu, (_whole, name: string) => {
      const value = voice.slots[name];
      if (value === undefined) throw new RangeError(`no slot «${name}»`);
      return value;
    });
}
