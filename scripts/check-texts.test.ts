import { describe, expect, test } from 'vitest';
import { bareTexts } from './check-texts.ts';

const textsOf = (jsx: string) => bareTexts('screen.tsx', `export const Screen = () => ${jsx};`).map(({ text }) => text);

describe('a text that stands in a screen', () => {
  test.each([
    ['as content', '<p>Sync now</p>', ['Sync now']],
    ['in a fragment', '<>Sync now</>', ['Sync now']],
    ['as a string in braces', "<p>{'Sync now'}</p>", ['Sync now']],
    ['in either branch of a choice', "<p>{on ? 'On' : 'Off'}</p>", ['On', 'Off']],
    ['behind a condition', "<p>{on && 'Running'}</p>", ['Running']],
    ['instead of nothing', "<p>{name ?? 'Nobody'}</p>", ['Nobody']],
    ['around a value', `<p>{\`\${count} tickets\`}</p>`, ['tickets']],
    ['in a table of words', "<Badge words={{ running: 'Running' }} />", ['Running']],
    ['as a sentence on its way to the screen', "<Problem error={problem('Not now, please')} />", ['Not now, please']],
    ['in a spoken attribute', '<input aria-label="Search" placeholder={"Find"} />', ['Search', 'Find']],
    ['in a notification', "<a onClick={() => show({ color: 'red', title: 'Failed' })} />", ['Failed']],
    ['in the options of a list', "<Select data={[{ value: 'a', label: 'Alpha' }]} />", ['Alpha']],
  ])('is found %s', (_, jsx, texts) => expect(textsOf(jsx)).toEqual(texts));

  test('is named with its line', () => {
    expect(bareTexts('screen.tsx', 'const a = 1;\nexport const b = <p>Hello</p>;')).toEqual([
      { line: 2, text: 'Hello' },
    ]);
  });
});

describe('what is no text', () => {
  test.each([
    ['a translation', "<p title={t('sync.hint')}>{t('sync.now')}</p>"],
    ['an attribute for the machine', '<p className="dim" data-tone="bad" role="status" />'],
    ['a value compared', "<p>{state === 'online' ? <Dot /> : null}</p>"],
    ['a name', '<p>Usher</p>'],
    ['punctuation and symbols', '<p>·, – × {count} %</p>'],
    ['a value of the domain', '<p>{status}</p>'],
  ])('%s is left alone', (_, jsx) => expect(textsOf(jsx)).toEqual([]));
});
