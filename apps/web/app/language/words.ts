import {
  type Message,
  type MessageKey,
  type NamesIn,
  spanish,
  type TextOf,
} from '@conoceles/contracts/messages';
import { addressIn } from '../../server/surface.ts';

export type SpanishText<Key extends MessageKey> = TextOf<(typeof spanish)[Key]>;

type Values<Names extends string> = [Names] extends [never]
  ? []
  : [values: { readonly [Name in Names]: string | number }];

/** The words of one language: its texts, how it writes figures and dates, and the addresses of its pages. */
export interface Words {
  /** As in addresses («es», «en», «nah»). */
  tag: string;
  /** For `lang` and for search engines («es-MX»). */
  locale: string;
  /** The text of a key with its places filled in; figures are written as the language does. */
  t: <Key extends MessageKey>(key: Key, ...values: Values<NamesIn<SpanishText<Key>>>) => string;
  /** The text of a key before its places are filled in, in the form of that count. */
  template: (key: MessageKey, count?: number) => string;
  figure: (count: number) => string;
  /** «2024-06-02» → «2 de junio de 2024». */
  day: (day: string) => string;
  /** The day of an instant in the state's zone. */
  dayOf: (instant: string, timeZone: string) => string;
  /** An instant in the state's zone: «10 de mayo de 2024, 12:00». */
  moment: (instant: string, timeZone: string) => string;
  /** Address of a document in this language; whatever is no document of the site is left as it is. */
  href: (address: string) => string;
  /** Marks what stays in Spanish inside a page of another language; nothing on Spanish pages. */
  inSpanish: { readonly lang?: 'es-MX' };
}

export interface LanguageTexts {
  tag: string;
  locale: string;
  /** Those that are missing are said in Spanish. */
  messages: Readonly<Partial<Record<MessageKey, Message>>>;
}

/** Instants of one zone, made once for each: building a format costs more than using it. */
function momentFormats(locales: readonly string[]) {
  const formats = new Map<string, Record<'day' | 'hour', Intl.DateTimeFormat>>();
  return (timeZone: string): Record<'day' | 'hour', Intl.DateTimeFormat> => {
    const held = formats.get(timeZone);
    if (held !== undefined) return held;
    const day = new Intl.DateTimeFormat([...locales], { dateStyle: 'long', timeZone });
    const hour = new Intl.DateTimeFormat([...locales], {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    });
    formats.set(timeZone, { day, hour });
    return { day, hour };
  };
}

/** Makes the words of a language from its texts. Dates of a language the runtime does not know are written as in Spanish. */
export function makeWords({ tag, locale, messages }: LanguageTexts): Words {
  const locales = [locale, 'es-MX'];
  const number = new Intl.NumberFormat(locales);
  const plural = new Intl.PluralRules(locales);
  const date = new Intl.DateTimeFormat(locales, { dateStyle: 'long', timeZone: 'UTC' });
  const momentIn = momentFormats(locales);
  const figure = (count: number): string => number.format(count);
  const template = (key: MessageKey, count = 0): string => {
    const message: Message = messages[key] ?? spanish[key];
    return typeof message === 'string' ? message : (message[plural.select(count)] ?? message.other);
  };
  return {
    tag,
    locale,
    t: (key, ...[values]) => {
      const given: Readonly<Record<string, string | number>> = values ?? {};
      const count = typeof given.count === 'number' ? given.count : 0;
      return template(key, count).replace(/\{(\w+)\}/gu, (place, name: string) => {
        const value = given[name];
        return typeof value === 'number' ? figure(value) : (value ?? place);
      });
    },
    template,
    figure,
    day: (day) => date.format(new Date(`${day}T00:00:00Z`)),
    dayOf: (instant, timeZone) => momentIn(timeZone).day.format(new Date(instant)),
    moment: (instant, timeZone) => {
      const { day, hour } = momentIn(timeZone);
      const date = new Date(instant);
      return `${day.format(date)}, ${hour.format(date)}`;
    },
    href: (address) => addressIn(tag, address),
    inSpanish: tag === 'es' ? {} : { lang: 'es-MX' },
  };
}

/** The words of the site's own language. */
export const spanishWords: Words = makeWords({ tag: 'es', locale: 'es-MX', messages: spanish });
