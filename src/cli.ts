#!/usr/bin/env node
import { runCli } from './commands/run-cli.js';
import { compose, composeEngine } from './compose.js';

process.exitCode = await runCli(process.argv, { open: compose, engine: composeEngine });
