import { expect, test } from 'vitest';
import { BadCommandLine, readCommandLine } from './command-line.ts';

test('without flags the demo takes any port, 24 000 tickets, seed 1 and a temporary file', () => {
  expect(readCommandLine([])).toEqual({ port: 0, tickets: 24_000, seed: 1, dataFile: undefined });
});

test('flags say otherwise', () => {
  expect(readCommandLine(['--port', '4802', '--tickets=500', '--seed', '9', '--data-file', 'venue.sqlite'])).toEqual({
    port: 4802,
    tickets: 500,
    seed: 9,
    dataFile: 'venue.sqlite',
  });
});

test.each([
  [['--ports', '1'], /Unknown option '--ports'.*Known flags/],
  [['5000'], /Unexpected argument '5000'.*Known flags/],
  [['--port'], /--port/],
  [['--port', '70000'], /--port must be a whole number from 0 to 65535, not "70000"/],
  [['--tickets', '0'], /--tickets must be a whole number from 1/],
  [['--tickets', 'many'], /not "many"/],
  [['--seed', '1.5'], /--seed must be a whole number/],
  [['--data-file', ''], /--data-file must name a file/],
])('%j gets one clear sentence', (args, sentence) => {
  expect(() => readCommandLine(args)).toThrow(BadCommandLine);
  expect(() => readCommandLine(args)).toThrow(sentence);
});
