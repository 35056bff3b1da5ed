import { describe, expect, test } from 'vitest';
import { reportQuestionSchema } from '../../shared/reports.ts';
import { StartError } from '../shell/start-error.ts';
import { readCommandLine } from './command-line.ts';

const words = (line: string): string[] => line.split(' ').filter(Boolean);

test('a report is asked for with its filter, and nothing else is set', () => {
  const command = readCommandLine([
    ...words('report figures --at 2026-06-14T20:00:00+02:00 --by gate --by event --format jsonl --out f.jsonl'),
    ...words(
      '--filter eventIds=EV-1 --filter eventIds=EV-2 --filter statuses=V4:DOWNLOADED --filter ownerChanged=true',
    ),
    '--filter',
    'text=Zoé = "x"',
  ]);
  if (command.command !== 'report') throw new Error('This is a report.');
  expect(command).toMatchObject({ format: 'jsonl', out: 'f.jsonl', dataDir: null, s360: null });
  expect(reportQuestionSchema.parse(command.question)).toMatchObject({
    kind: 'figures',
    at: '2026-06-14T18:00:00.000Z',
    by: ['event', 'gate'],
    filter: {
      text: 'Zoé = "x"',
      eventIds: ['EV-1', 'EV-2'],
      statuses: [{ vocabulary: 'V4', value: 'DOWNLOADED' }],
      ownerChanged: true,
      gates: [],
    },
    personalData: { kind: 'namesAndEmails' },
  });
});

test('personal data is chosen field by field, or pseudonymised', () => {
  const chosen = (line: string) => readCommandLine(words(`report tickets ${line}`));
  expect(chosen('--personal phone --personal barcode')).toMatchObject({
    question: { personalData: { kind: 'withFields', fields: ['barcode', 'phone'] } },
  });
  expect(chosen('--personal pseudonymised')).toMatchObject({ question: { personalData: { kind: 'pseudonymised' } } });
});

test('files and the trail are verified', () => {
  expect(readCommandLine(words('verify a.csv b.manifest.json --data-dir d'))).toEqual({
    command: 'verify',
    files: ['a.csv', 'b.manifest.json'],
    trail: false,
    head: null,
    dataDir: 'd',
  });
  expect(readCommandLine(words('verify --trail'))).toMatchObject({ trail: true, files: [] });
});

describe('what cannot be asked is said in a sentence', () => {
  test.each([
    ['reports', /no command "reports"/],
    ['report', /one KIND/],
    ['report tickets deletions', /one KIND/],
    ['report tickets --format doc', /--format is csv or jsonl/],
    ['report tickets --filter colour=red', /--filter takes NAME=VALUE/],
    ['report tickets --filter age=old', /--filter age takes JSON/],
    ['report tickets --personal shoeSize', /--personal is pseudonymised alone/],
    ['report tickets --personal pseudonymised --personal phone', /--personal is pseudonymised alone/],
    ['report s360 --s360 file.csv', /go together/],
    ['report tickets --trail', /--trail does not go with report/],
    ['report tickets --colour red', /colour/],
    ['verify', /one FILE or more/],
    ['verify a.csv --head x', /--head goes with --trail/],
    ['verify a.csv --out b', /--out does not go with verify/],
  ])('usher %s', (line, sentence) => {
    const misuse = (): unknown => readCommandLine(words(line));
    expect(misuse).toThrow(StartError);
    expect(misuse).toThrow(sentence);
  });
});
