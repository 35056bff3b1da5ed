/** What S-360 says of a ticket when it injects it: purchase, place, extra pairs and rules. None of it changes later. */
import type { Channel } from '../../../shared/domain/actions.ts';
import type { WireTicket } from '../../../shared/domain/ticket.ts';
import { timeText } from '../wire/times.ts';
import type { Tariff, VenueEvent } from './events.ts';
import type { Spectator } from './people.ts';
import type { Random } from './random.ts';
import { categoryAt, placeAt, standingPlaceAt } from './seats.ts';

/** One sale of one to six tickets. */
export interface Order {
  fileNumber: string;
  buyer: Spectator;
  purchasedAt: number;
  size: number;
  contingent: string;
}

const DAY = 24 * 3_600_000;

export function drawOrder(random: Random, event: VenueEvent, spectators: readonly Spectator[], number: number): Order {
  return {
    fileNumber: String(1_200_000 + number * 3),
    buyer: random.pick(spectators),
    purchasedAt: Math.round(event.start - random.int(12, 150) * DAY - random.next() * DAY),
    size: random.weighted([
      [1, 18],
      [2, 42],
      [3, 12],
      [4, 18],
      [5, 5],
      [6, 5],
    ]),
    contingent: random.weighted([
      ['PUBLIC', 80],
      ['MEMBERS', 10],
      ['PARTNERS', 7],
      ['STAFF', 3],
    ]),
  };
}

/** Draws the tariff of one ticket of an order. */
function drawTariff(random: Random): Tariff {
  return random.weighted<Tariff>([
    ['ADULT', 66],
    ['CHILD', 10],
    ['STUDENT', 9],
    ['SENIOR', 8],
    ['MEMBER', 7],
  ]);
}

export interface DetailsInput {
  random: Random;
  event: VenueEvent;
  order: Order;
  purchasedAt: number;
  /** Position within the event: decides the place. */
  index: number;
  channel: Channel;
  priceOf: (category: number, tariff: Tariff) => string;
}

/** One in so many tickets carries fields that no published page names. */
const UNPUBLISHED_FIELDS_EVERY = 97;

export function ticketDetails({
  random,
  event,
  order,
  purchasedAt,
  index,
  channel,
  priceOf,
}: DetailsInput): Partial<WireTicket> {
  const standing = event.standing && index % 400 < 80;
  const category = standing ? 2 : categoryAt(index);
  const tariff = drawTariff(random);
  const place = standing ? standingPlaceAt(index) : placeAt(index);
  const price = priceOf(category, tariff);
  return {
    purchaseDate: timeText(purchasedAt),
    fileNumber: order.fileNumber,
    purchasePrice: price,
    purchaseCurrency: event.currency,
    seatCategoryId: event.categories[category]?.id ?? null,
    contingentId: order.contingent,
    tariffId: tariff,
    // What came as a CSV file keeps its letters.
    seated: channel === 'CSV' ? (standing ? 'N' : 'Y') : !standing,
    numbered: channel === 'CSV' ? (standing ? 'N' : 'Y') : !standing,
    ...place,
    MAIN: [
      { key: 'Entrance', value: `${place.externalEntrance} – Gate ${place.gate}` },
      { key: 'Seat', value: standing ? 'Standing' : `${place.block} / ${place.row} / ${place.seat}` },
    ],
    EXTRA: [
      { key: 'Price', value: `${event.currency} ${price}` },
      { key: 'Order', value: order.fileNumber },
      { key: 'House rules', value: 'No umbrellas, no bottles, no drones.' },
    ],
    HIDDEN: [
      { key: 'show_price', value: tariff === 'MEMBER' ? 'false' : 'true' },
      { key: 'background_color', value: '#12355b' },
      { key: 'seat_map_link', value: `https://seats.example.org/${event.code}/${place.block}` },
    ],
    rules: rulesOf(event),
    ...(index % UNPUBLISHED_FIELDS_EVERY === 13 && { loyaltyTier: 'GOLD', walletPass: { apple: true, google: false } }),
  };
}

function rulesOf(event: VenueEvent): WireTicket['rules'] {
  return {
    activation: {
      method: event.activation === 'BT' ? 'BLUETOOTH' : event.activation,
      preset: event.activation === 'OFFLINE' ? '04:00 before start' : 'at the doors',
      groupId: `${event.code}-MAIN`,
    },
    transfer: {
      allowed: true,
      maximum: 5,
      afterActivation: true,
      afterCheck: false,
      afterControl: false,
      backward: 'NEUTRAL',
    },
  };
}
