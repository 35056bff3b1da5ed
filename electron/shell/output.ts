/** Lets Usher go on when whoever read its standard output has gone away. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
