#!/usr/bin/env node
import { runCli } from './commands/run-cli.js';

// Loaded when a command needs it: help, versions and mistakes are answered without.
process.exitCode = await runCli(process.argv, {
  open: async (flags) => (await import('./compose.js')).compose(flags),
  engine: async () => (await import('./compose-engine.js')).composeEngine(),
  annotateThreads: async () => (await import('./compose-engine.js')).composeAnnotateThreads(),
});
