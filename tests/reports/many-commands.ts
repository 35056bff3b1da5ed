/** The program behind `npx usher`, for many commands in one process: a list of their arguments, as JSON. */
import { main } from '../../electron/cli/main.ts';

/** Each report listens for signals. */
process.setMaxListeners(0);
const commands: string[][] = JSON.parse(process.argv[2] ?? '[]');
for (const args of commands) process.exitCode ||= await main(args);
