#!/usr/bin/env node
import { runCli } from './commands/run-cli.js';

// Loaded when a command needs it: help, versions and mistakes are answered without.
process.exitCode = await runCli(process.argv, {
  open: async (flags, options) => (await import('./compose.js')).compose(flags, options),
  engine: async () => (await import('./compose-engine.js')).composeEngine(),
  annotateThreads: async () => (await import('./compose-engine.js')).composeAnnotateThreads(),
});
