import { expect, test } from 'vitest';
import { Gate } from './gate.ts';

const PORT = 4801;
const OURS = { method: 'POST', host: '127.0.0.1:4801', origin: 'http://127.0.0.1:4801', session: undefined };

function tokenOf(gate: Gate): string {
  return new URL(gate.address).searchParams.get('token') ?? '';
}

test('a token opens the session once; the next address has another', () => {
  const gate = new Gate(PORT);
  const token = tokenOf(gate);
  const session = gate.redeem(token) ?? '';
  expect(gate.refuseStranger({ ...OURS, session })).toBeNull();
  expect(gate.redeem(token)).toBeNull();
  expect(tokenOf(gate)).not.toBe(token);
  expect(gate.redeem(tokenOf(gate))).toBe(session);
});

test('neither an empty nor a guessed token or session opens anything', () => {
  const gate = new Gate(PORT);
  for (const guess of ['', 'a', 'a'.repeat(43)]) {
    expect(gate.redeem(guess)).toBeNull();
    expect(gate.refuseStranger({ ...OURS, session: guess })).toMatchObject({ status: 401 });
  }
  expect(gate.refuseStranger(OURS)).toMatchObject({ status: 401 });
  expect(gate.refuseStranger({ ...OURS, session: tokenOf(gate) })).toMatchObject({ status: 401 });
});

test.each([undefined, '', '127.0.0.1', 'localhost:4802', 'usher.example:4801', '127.0.0.1:4801.example', '[::1]:4801'])(
  'refuses the host %s',
  (host) => {
    expect(new Gate(PORT).refuseForeign({ ...OURS, host })).toMatchObject({ status: 421 });
  },
);

test.each([
  'null',
  'https://127.0.0.1:4801',
  'http://127.0.0.1',
  'http://localhost:4801',
  'http://127.0.0.1:4801.example',
])('refuses the origin %s', (origin) => {
  for (const method of ['GET', 'POST']) {
    expect(new Gate(PORT).refuseForeign({ ...OURS, method, origin })).toMatchObject({ status: 403 });
  }
});

test('only a request that changes nothing may leave its origin out', () => {
  const gate = new Gate(PORT);
  const refusals = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'].map(
    (method) => gate.refuseForeign({ ...OURS, method, origin: undefined })?.status,
  );
  expect(refusals).toEqual([undefined, undefined, 403, 403, 403]);
});

test('answers under both names of this machine', () => {
  const gate = new Gate(PORT);
  expect(gate.refuseForeign(OURS)).toBeNull();
  expect(gate.refuseForeign({ ...OURS, host: 'localhost:4801', origin: 'http://localhost:4801' })).toBeNull();
});
