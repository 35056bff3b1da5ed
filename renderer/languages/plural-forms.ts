/** Messages as nested objects of texts. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/**
 * French and Spanish have a plural form `many`, for a million and more. It differs from `other` by the number's own
 * wording, which digits do not have, so the text of `other` stands for both.
 */
export function withMany(messages: Messages): Messages {
  const forms = Object.entries(messages).flatMap(([key, value]): [string, string | Messages][] => {
    if (typeof value !== 'string') return [[key, withMany(value)]];
    return key.endsWith('_other')
      ? [
          [key, value],
          [key.replace(/_other$/, '_many'), value],
        ]
      : [[key, value]];
  });
  return Object.fromEntries(forms);
}
