/** The attributes of a ticket in one integer, as the column `ticket.attributes` holds them. */
import type { Attribute } from '../../../shared/domain/attributes.ts';
import { ATTRIBUTES } from '../../../shared/domain/attributes.ts';

/** Part of the file format: a new attribute gets a new bit. */
const ATTRIBUTE_BITS: Readonly<Record<Attribute, number>> = {
  Injected: 1,
  Delivered: 2,
  Assigned: 4,
  KeptByOwner: 8,
  Activated: 16,
  Checked: 32,
  Controlled: 64,
  Deleted: 128,
};

export function attributeBits(names: readonly Attribute[]): number {
  return names.reduce((bits, name) => bits | ATTRIBUTE_BITS[name], 0);
}

export function hasAttribute(bits: number, name: Attribute): boolean {
  return (bits & ATTRIBUTE_BITS[name]) !== 0;
}

export function attributesIn(bits: number): Attribute[] {
  return ATTRIBUTES.filter((name) => hasAttribute(bits, name));
}
