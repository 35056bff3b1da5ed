/** What pages are made of besides tables: headings, paragraphs, and facts with their names. */

import type { Pages } from './pages.ts';
import { lineHeight, type TextStyle } from './pdf-text.ts';

export const TITLE: TextStyle = { weight: 'bold', size: 20 };
const HEADING: TextStyle = { weight: 'bold', size: 12 };
const SUBHEADING: TextStyle = { weight: 'bold', size: 9.5 };
export const BODY: TextStyle = { weight: 'regular', size: 8.5 };
const LABEL: TextStyle = { weight: 'bold', size: 8.5 };

/** A heading does not stand alone at the foot of a page: so many points have to follow it. */
const FOLLOWING = 60;

export async function title(pages: Pages, text: string): Promise<void> {
  await block(pages, text, TITLE);
  pages.y += 4;
}

export async function heading(pages: Pages, text: string, following = FOLLOWING): Promise<void> {
  await pages.room(lineHeight(HEADING) + following);
  pages.y += 6;
  await block(pages, text, HEADING);
  pages.y += 3;
}

export async function subheading(pages: Pages, text: string, following = FOLLOWING): Promise<void> {
  await pages.room(lineHeight(SUBHEADING) + following);
  await block(pages, text, SUBHEADING);
  pages.y += 2;
}

export async function paragraph(pages: Pages, text: string): Promise<void> {
  await block(pages, text, BODY);
  pages.y += 4;
}

async function block(pages: Pages, text: string, style: TextStyle): Promise<void> {
  for (const line of pages.text.lines(text, pages.width, style)) {
    await pages.room(lineHeight(style));
    pages.text.draw(line, pages.left, pages.y, style);
    pages.y += lineHeight(style);
  }
}

/** Names on the left, what is said on the right; `share`: of the width, for the names. */
export async function facts(
  pages: Pages,
  pairs: readonly (readonly [string, string])[],
  { share = 0.24, size = BODY.size } = {},
): Promise<void> {
  const indent = pages.width * share;
  const name = { ...LABEL, size };
  const said = { ...BODY, size };
  for (const [label, value] of pairs) {
    const names = pages.text.lines(label, indent - 8, name);
    const values = pages.text.lines(value, pages.width - indent, said);
    const count = Math.max(names.length, values.length);
    // A few lines stay together; a long text runs on.
    await pages.room(Math.min(count, 4) * lineHeight(said));
    for (let at = 0; at < count; at += 1) {
      await pages.room(lineHeight(said));
      pages.text.draw(names[at] ?? '', pages.left, pages.y, name);
      pages.text.draw(values[at] ?? '', pages.left + indent, pages.y, said);
      pages.y += lineHeight(said);
    }
    pages.y += 1.5;
  }
  pages.y += 4;
}
