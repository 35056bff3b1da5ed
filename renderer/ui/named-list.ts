/** Lists of things that were given a name: each name stands once. */

interface Named {
  name: string;
}

/** With the entry stored under its name, in the place of one that had the name; null when there are `most` already. */
export function withNamed<Entry extends Named>(entries: readonly Entry[], entry: Entry, most: number): Entry[] | null {
  const name = entry.name.trim();
  const at = entries.findIndex((other) => other.name === name);
  if (at !== -1) return entries.toSpliced(at, 1, { ...entry, name });
  return entries.length < most ? [...entries, { ...entry, name }] : null;
}

/** With another name for an entry; one that had this name gives way. Without a name nothing changes. */
export function withRenamed<Entry extends Named>(entries: readonly Entry[], from: string, to: string): Entry[] {
  const name = to.trim();
  if (name === '' || name === from) return [...entries];
  return entries
    .filter((entry) => entry.name !== name)
    .map((entry) => (entry.name === from ? { ...entry, name } : entry));
}

export function withoutNamed<Entry extends Named>(entries: readonly Entry[], name: string): Entry[] {
  return entries.filter((entry) => entry.name !== name);
}
