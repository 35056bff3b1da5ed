/** The spectators of the venue: made-up people of many languages, each with an e-mail of their own. */
import type { NameStock } from './names.ts';
import { LONG_NAME, latinOf, NAME_STOCKS } from './names.ts';
import type { Random } from './random.ts';

export interface Spectator {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  language: string;
  /** ISO 3166-1 alpha-3. */
  country: string;
  phone: string;
  /** `YYYY-MM-DD`. */
  birthDate: string;
  idNumber: string;
}

/** The person who will use a ticket, as entered when it is assigned. */
export interface TicketHolder {
  firstName: string;
  lastName: string;
  nationality: string;
  passportNumber: string;
  birthDate: string;
}

const DOMAINS = ['example.org', 'example.com', 'example.net'] as const;
const STOCKS_BY_WEIGHT = NAME_STOCKS.map((stock) => [stock, stock.weight] as const);
/** Position of the spectator with the very long name. */
const LONG_NAME_AT = 6;

export function createSpectators(random: Random, count: number): Spectator[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => createSpectator(random, index, taken));
}

function createSpectator(random: Random, index: number, taken: Set<string>): Spectator {
  const stock = random.weighted(STOCKS_BY_WEIGHT);
  const name = index === LONG_NAME_AT ? longName() : drawName(random, stock);
  const birthYear = random.int(1944, 2008);
  return {
    id: `P-${String(index + 1).padStart(6, '0')}`,
    email: freeAddress(random, name, birthYear, taken),
    firstName: name.firstName,
    lastName: name.lastName,
    language: stock.language,
    country: stock.country,
    // No network hands out numbers that begin with 00 behind the country's code, so nobody can be called.
    phone: `+${stock.callingCode} 00 ${random.digits(3)} ${random.digits(2)} ${random.digits(2)}`,
    birthDate: `${birthYear}-${twoDigits(random.int(1, 12))}-${twoDigits(random.int(1, 28))}`,
    idNumber: `${stock.country.slice(0, 1)}${random.digits(8)}`,
  };
}

interface Name {
  firstName: string;
  lastName: string;
  latinFirst: string;
  latinLast: string;
}

function drawName(random: Random, stock: NameStock): Name {
  const first = random.pick(stock.firstNames);
  const last = random.pick(stock.lastNames);
  return { firstName: first.native, lastName: last.native, latinFirst: first.latin, latinLast: last.latin };
}

function longName(): Name {
  return { ...LONG_NAME, latinFirst: latinOf('Maximiliana'), latinLast: latinOf('Hohenlohe-Jagstberg') };
}

function freeAddress(random: Random, name: Name, birthYear: number, taken: Set<string>): string {
  const domain = random.pick(DOMAINS);
  const local = random.weighted([
    [`${name.latinFirst}.${name.latinLast}`, 6],
    [`${name.latinFirst.slice(0, 1)}.${name.latinLast}`, 2],
    [`${name.latinLast}.${name.latinFirst}`, 1],
    [`${name.latinFirst}_${String(birthYear).slice(2)}`, 1],
  ]);
  for (let attempt = 0; ; attempt++) {
    const suffix = attempt === 0 ? '' : attempt === 1 ? String(birthYear).slice(2) : random.digits(attempt + 1);
    const address = `${local}${suffix}@${domain}`;
    if (taken.has(address)) continue;
    taken.add(address);
    return address;
  }
}

/** What a person writes about themselves or a guest when a ticket is assigned. */
export function holderOf(person: Spectator): TicketHolder {
  return {
    firstName: person.firstName,
    lastName: person.lastName,
    nationality: person.country,
    passportNumber: `X${person.idNumber.slice(1)}`,
    birthDate: person.birthDate,
  };
}

/** Identifiers of a spectator's phones: the first, the second and so on. */
export function phoneOf(spectatorId: string, which: 1 | 2 = 1): string {
  return `D-${spectatorId.slice(2)}-${which}`;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
