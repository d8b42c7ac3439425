import { runCli } from './commands/run-cli.js';
import { composeAnnotateThreads, composeEngine } from './compose-engine.js';
import { compose } from './compose.js';

// The web application alone, for process managers that start a file and pass settings by the environment.
process.exitCode = await runCli([...process.argv.slice(0, 2), 'serve'], {
  open: compose,
  engine: composeEngine,
  annotateThreads: composeAnnotateThreads,
});
