/** What stands for a person or a phone where nobody is to be named: in reports, and in the cache after the retention time. */

/** A keyed digest: see installation-secrets.ts. */
export type Digest = (text: string) => Buffer;

/** A person or a device. */
export type PseudonymKind = 'P' | 'D';

/** Gives the pseudonym of an identity; one that is a pseudonym already stays. */
export type Pseudonyms = (kind: PseudonymKind, identity: string) => string;

/** Bytes of a digest that a pseudonym keeps: two of a million people are the same once in a trillion installations. */
const PSEUDONYM_BYTES = 10;

const PSEUDONYM = /^[PD]-[A-Z2-7]{16}$/;

/** `P-7KQ2…`: the same identity has the same pseudonym wherever this installation writes one. */
export function pseudonymsBy(digest: Digest): Pseudonyms {
  return (kind, identity) =>
    PSEUDONYM.test(identity)
      ? identity
      : `${kind}-${base32(digest(`${kind}\n${identity}`).subarray(0, PSEUDONYM_BYTES))}`;
}

/** What a person is known by: the id, or else the e-mail address, or else the name; empty when there is none of them. */
export function identityOfPerson({ id, email, name }: { id: string; email: string; name: string }): string {
  return id || email.toLowerCase() || name.normalize('NFC').toLowerCase();
}

/** RFC 4648, without padding: letters and digits that are read out without a mistake. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five, 2)])
    .join('');
}
