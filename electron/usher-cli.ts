/** `usher report` and `usher verify`: reports without a window, by the code of the screen Reports. */
import { main } from './cli/main.ts';

process.exitCode = await main(process.argv.slice(2));
