import { expect, test } from 'vitest';
import { DEMO_TICKETS } from '../../shared/demo.ts';
import { parseCommandLine } from './command-line.ts';

test('without flags everything is left to the settings', () => {
  expect(parseCommandLine([])).toEqual({
    browser: false,
    port: null,
    dataDir: null,
    server: null,
    demo: false,
    demoTickets: DEMO_TICKETS,
  });
});

test('reads every flag, joined or apart', () => {
  const flags = ['--browser', '--port', '4801', '--data-dir=D', '--demo', '--demo-tickets=5000'];
  expect(parseCommandLine(flags)).toMatchObject({
    browser: true,
    port: 4801,
    dataDir: 'D',
    demo: true,
    demoTickets: 5000,
  });
});

test('takes the slash off the end of the server', () => {
  expect(parseCommandLine(['--server', 'https://tixngo.invalid/']).server).toBe('https://tixngo.invalid');
});

test.each([
  [['--sever', 'x'], "Unknown option '--sever'."],
  [['--port'], "'--port <value>' argument missing."],
  [['--port', '-1'], '--port'],
  [['--port', '65536'], '--port needs a whole number from 0 to 65535, not "65536".'],
  [['--port', '80.5'], 'not "80.5"'],
  [['--demo-tickets', '0'], '--demo-tickets needs a whole number from 1'],
  [['--demo=yes'], "'--demo' does not take an argument."],
  [['--data-dir', ''], '--data-dir needs a directory.'],
  [['--server', 'tixngo.invalid'], '--server needs an address'],
  [['--server', ''], '--server needs an address'],
  [['--server', 'https://tixngo.invalid', '--demo'], '--server and --demo exclude each other'],
  [['--server', 'https://tixngo.invalid', '--demo-tickets', '5'], '--demo-tickets is for the demo back office'],
  [['open'], "'open'"],
])('refuses %j with a sentence that names the flag, and with those it knows', (flags, words) => {
  const refused = expect.objectContaining({ exitCode: 2, message: expect.stringContaining(words) });
  expect(() => parseCommandLine(flags)).toThrow(refused);
  expect(() => parseCommandLine(flags)).toThrow('--browser, --port N, --data-dir DIR, --server URL, --demo');
});
