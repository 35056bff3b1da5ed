/** Text that can be read on a coloured ground, by the contrast ratio of WCAG 2. Colours are `#rrggbb`. */

const DARK_TEXT = '#101113';
const LIGHT_TEXT = '#ffffff';

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours, from 1 to 21; text needs 4.5 for level AA. */
export function contrastRatio(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Dark or light text, whichever stands out more from the ground. */
export function textColorOn(ground: string): string {
  return contrastRatio(ground, LIGHT_TEXT) >= contrastRatio(ground, DARK_TEXT) ? LIGHT_TEXT : DARK_TEXT;
}
